-- What people who called us have left. The recording is a file of the recordings folder. A message is told once, by its
-- call; case_id is the case that it may be about, by the caller's number, which may be forged.
CREATE TABLE messages (
    id             UUID PRIMARY KEY,
    taken_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    caller         VARCHAR(21),
    case_id        UUID REFERENCES cases (id),
    language       VARCHAR(10)    NOT NULL,
    transcript     VARCHAR(10000) NOT NULL,
    from_ms        BIGINT,
    to_ms          BIGINT,
    recording      VARCHAR(500),
    wants_person   BOOLEAN        NOT NULL,
    wants_no_calls BOOLEAN        NOT NULL,
    state          VARCHAR(10)    NOT NULL,
    CONSTRAINT messages_state CHECK (state IN ('NEW', 'HEARD', 'DONE')),
    CONSTRAINT messages_span CHECK ((from_ms IS NULL) = (to_ms IS NULL) AND from_ms <= to_ms)
);
CREATE INDEX messages_by_state ON messages (state, taken_at, id);
CREATE INDEX messages_by_case ON messages (case_id, taken_at);

-- Who has listened to it and who has seen to it; only ever added to.
CREATE TABLE message_history (
    message_id UUID         NOT NULL REFERENCES messages (id),
    place      INTEGER      NOT NULL CHECK (place >= 1),
    at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    who        VARCHAR(100) NOT NULL,
    what       VARCHAR(10)  NOT NULL CHECK (what IN ('HEARD', 'DONE')),
    words      VARCHAR(2000),
    PRIMARY KEY (message_id, place)
);
