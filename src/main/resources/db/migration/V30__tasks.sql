-- Tasks for people. One text for H2 (regular mode) and PostgreSQL.
-- once names what a task was opened for; being unique it keeps the same cause from opening a second one. version counts
-- the changes; a change that was decided on an older one is refused. A task may belong to no case, as when somebody
-- whom we don't know leaves a message.
CREATE TABLE tasks (
    id        UUID PRIMARY KEY,
    kind      VARCHAR(30)   NOT NULL,
    case_id   UUID REFERENCES cases (id),
    once      VARCHAR(300)  NOT NULL UNIQUE,
    because   VARCHAR(2000) NOT NULL,
    team      VARCHAR(50)   NOT NULL,
    due_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state     VARCHAR(20)   NOT NULL,
    owner     VARCHAR(100),
    opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP(6) WITH TIME ZONE,
    version   INTEGER       NOT NULL CHECK (version >= 1),
    CONSTRAINT tasks_kind CHECK (kind IN ('CALL_A_PERSON', 'URGENT_CALL_BACK', 'APPOINTMENT', 'ASK_INFORMANT',
                                          'UPDATE_CONTACT', 'REVIEW_VERDICT', 'DISPUTE', 'FRAUD', 'MESSAGE')),
    CONSTRAINT tasks_state CHECK (state IN ('OPEN', 'CLAIMED', 'DONE', 'CANCELLED')),
    CONSTRAINT tasks_owner_of_what_is_claimed CHECK (state <> 'CLAIMED' OR owner IS NOT NULL),
    CONSTRAINT tasks_no_owner_of_what_is_open CHECK (state <> 'OPEN' OR owner IS NULL),
    CONSTRAINT tasks_closed_at CHECK ((state IN ('DONE', 'CANCELLED')) = (closed_at IS NOT NULL))
);
CREATE INDEX tasks_by_due ON tasks (state, due_at, id);
CREATE INDEX tasks_by_owner ON tasks (owner, state, due_at, id);
CREATE INDEX tasks_by_case ON tasks (case_id, due_at, id);
CREATE INDEX tasks_in_order ON tasks (due_at, id);

-- What shows why: in which call, at which question, and where it can be heard. The call may be one that no case has
-- ordered, like one that came in.
CREATE TABLE task_evidence (
    task_id  UUID         NOT NULL REFERENCES tasks (id),
    place    INTEGER      NOT NULL CHECK (place >= 1),
    call_id  UUID         NOT NULL,
    question VARCHAR(100) NOT NULL,
    from_ms  BIGINT,
    to_ms    BIGINT,
    PRIMARY KEY (task_id, place),
    CONSTRAINT task_evidence_span CHECK ((from_ms IS NULL) = (to_ms IS NULL) AND from_ms <= to_ms)
);

-- Only ever added to. version is the task's after the change, so two changes can't both follow on the same one.
CREATE TABLE task_history (
    task_id    UUID         NOT NULL REFERENCES tasks (id),
    version    INTEGER      NOT NULL CHECK (version >= 1),
    at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    who        VARCHAR(100) NOT NULL,
    what       VARCHAR(20)  NOT NULL,
    from_state VARCHAR(20),
    to_state   VARCHAR(20)  NOT NULL,
    from_owner VARCHAR(100),
    to_owner   VARCHAR(100),
    words      VARCHAR(2000),
    PRIMARY KEY (task_id, version),
    CONSTRAINT task_history_what CHECK (
        what IN ('OPENED', 'CLAIMED', 'ASSIGNED', 'RELEASED', 'DONE', 'CANCELLED', 'COMMENTED'))
);

-- What a person decided on a case, beside the robot's verdict, which stays as it is. Only ever added to.
CREATE TABLE person_decisions (
    task_id        UUID PRIMARY KEY REFERENCES tasks (id),
    case_id        UUID          NOT NULL REFERENCES cases (id),
    verdict        VARCHAR(20)   NOT NULL,
    robots_verdict VARCHAR(20),
    reason         VARCHAR(2000) NOT NULL,
    decided_by     VARCHAR(100)  NOT NULL,
    decided_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT person_decisions_verdict CHECK (verdict IN ('VERIFIED', 'MISMATCH', 'INCOMPLETE', 'UNREACHABLE', 'REFUSED'))
);
CREATE INDEX person_decisions_by_case ON person_decisions (case_id, decided_at);
