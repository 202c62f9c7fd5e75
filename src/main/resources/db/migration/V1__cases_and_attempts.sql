-- One text for H2 (regular mode) and PostgreSQL. Bad states are refused here, not only in code.

CREATE TABLE cases (
    id              UUID PRIMARY KEY,
    external_id     VARCHAR(100) UNIQUE,
    language        VARCHAR(10)  NOT NULL,
    script          VARCHAR(100) NOT NULL,
    not_before      TIMESTAMP(6) WITH TIME ZONE,
    opened_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    due_at          TIMESTAMP(6) WITH TIME ZONE,
    waiting_because VARCHAR(500),
    next_contact    INTEGER      NOT NULL,
    verdict         VARCHAR(20),
    settled_at      TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT cases_state CHECK (state IN ('OPEN', 'CALLING', 'SETTLED')),
    CONSTRAINT cases_due_while_open CHECK ((state = 'OPEN') = (due_at IS NOT NULL)),
    CONSTRAINT cases_verdict_when_settled CHECK (
        (state = 'SETTLED') = (verdict IS NOT NULL) AND (state = 'SETTLED') = (settled_at IS NOT NULL)),
    CONSTRAINT cases_verdict CHECK (
        verdict IN ('VERIFIED', 'REVIEW', 'MISMATCH', 'INCOMPLETE', 'UNREACHABLE', 'REFUSED'))
);
CREATE INDEX cases_by_due ON cases (state, due_at, id);
CREATE INDEX cases_by_opened ON cases (opened_at, id);
CREATE INDEX cases_by_verdict ON cases (state, verdict);

CREATE TABLE case_facts (
    case_id UUID          NOT NULL REFERENCES cases (id),
    name    VARCHAR(100)  NOT NULL,
    fact    VARCHAR(1000) NOT NULL,
    PRIMARY KEY (case_id, name)
);

CREATE TABLE contact_points (
    case_id      UUID         NOT NULL REFERENCES cases (id),
    place        INTEGER      NOT NULL CHECK (place >= 1),
    kind         VARCHAR(20)  NOT NULL,
    phone_number VARCHAR(21)  NOT NULL,
    label        VARCHAR(200) NOT NULL,
    PRIMARY KEY (case_id, place)
);

CREATE TABLE verdict_reasons (
    case_id    UUID             NOT NULL REFERENCES cases (id),
    place      INTEGER          NOT NULL CHECK (place >= 1),
    question   VARCHAR(100)     NOT NULL,
    why        VARCHAR(2000)    NOT NULL,
    expected   VARCHAR(1000),
    heard      VARCHAR(10000)   NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    from_ms    BIGINT,
    to_ms      BIGINT,
    PRIMARY KEY (case_id, place),
    CONSTRAINT verdict_reasons_span CHECK ((from_ms IS NULL) = (to_ms IS NULL) AND from_ms <= to_ms)
);

-- id is the call id: in AMI, on the AudioSocket, in logs and file names.
-- open_case repeats case_id while the call may be under way and is null afterwards. Being unique it lets a case have
-- one open attempt at most: H2 has no partial indexes.
CREATE TABLE attempts (
    id             UUID PRIMARY KEY,
    case_id        UUID        NOT NULL,
    contact_place  INTEGER     NOT NULL,
    state          VARCHAR(20) NOT NULL,
    open_case      UUID UNIQUE,
    node           VARCHAR(100) NOT NULL,
    placed_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    lease_until    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    disposition    VARCHAR(30),
    why            VARCHAR(2000),
    heard_on_line  VARCHAR(10000),
    cause          INTEGER,
    sip_code       INTEGER,
    started_at     TIMESTAMP(6) WITH TIME ZONE,
    answered_at    TIMESTAMP(6) WITH TIME ZONE,
    ended_at       TIMESTAMP(6) WITH TIME ZONE,
    recording      VARCHAR(500),
    script_version INTEGER,
    FOREIGN KEY (case_id, contact_place) REFERENCES contact_points (case_id, place),
    CONSTRAINT attempts_state CHECK (state IN ('PLACED', 'ENDED', 'INTERRUPTED', 'NOT_PLACED')),
    CONSTRAINT attempts_open_while_placed CHECK ((state = 'PLACED') = (open_case IS NOT NULL)),
    CONSTRAINT attempts_open_case CHECK (open_case = case_id),
    CONSTRAINT attempts_disposition_when_ended CHECK ((state IN ('ENDED', 'INTERRUPTED')) = (disposition IS NOT NULL)),
    CONSTRAINT attempts_why_when_over CHECK ((state = 'PLACED') = (why IS NULL))
);
CREATE INDEX attempts_by_case ON attempts (case_id, placed_at);
CREATE INDEX attempts_by_lease ON attempts (state, node, lease_until);

CREATE TABLE answers (
    attempt_id UUID             NOT NULL REFERENCES attempts (id),
    turn       INTEGER          NOT NULL CHECK (turn >= 1),
    question   VARCHAR(100)     NOT NULL,
    expected   VARCHAR(1000),
    heard      VARCHAR(10000)   NOT NULL,
    understood VARCHAR(1000),
    judgement  VARCHAR(20)      NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    from_ms    BIGINT,
    to_ms      BIGINT,
    PRIMARY KEY (attempt_id, turn),
    CONSTRAINT answers_span CHECK ((from_ms IS NULL) = (to_ms IS NULL) AND from_ms <= to_ms)
);
