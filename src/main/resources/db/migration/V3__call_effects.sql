-- What follows from a call besides its verdict, in the order in which it came up. Times are the called person's local ones.
CREATE TABLE call_effects (
    attempt_id UUID        NOT NULL REFERENCES attempts (id),
    place      INTEGER     NOT NULL CHECK (place >= 1),
    kind       VARCHAR(30) NOT NULL,
    local_time TIMESTAMP(6),
    urgent     BOOLEAN,
    words      VARCHAR(10000),
    PRIMARY KEY (attempt_id, place),
    CONSTRAINT call_effects_kind CHECK (
        kind IN ('STOP_RECORDING', 'DO_NOT_CALL', 'RETIRE_NUMBER', 'CALL_BACK', 'HAS_LEFT', 'INFORMANT', 'FRAUD')),
    CONSTRAINT call_effects_urgent CHECK ((kind = 'CALL_BACK') = (urgent IS NOT NULL)),
    CONSTRAINT call_effects_time CHECK (local_time IS NULL OR kind = 'CALL_BACK'),
    CONSTRAINT call_effects_words CHECK ((kind IN ('HAS_LEFT', 'INFORMANT', 'FRAUD')) = (words IS NOT NULL))
);
