-- Files of cases and how far each is imported. One text for H2 (regular mode) and PostgreSQL.

-- rows_read is written in the transaction that writes those rows' cases, so whoever goes on begins right after them.
CREATE TABLE imports (
    id          UUID PRIMARY KEY,
    campaign_id UUID         NOT NULL REFERENCES campaigns (id),
    name        VARCHAR(200) NOT NULL,
    digest      VARCHAR(64)  NOT NULL,
    node        VARCHAR(100) NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    format      VARCHAR(100),
    rows_read   BIGINT       NOT NULL,
    opened      BIGINT       NOT NULL,
    known       BIGINT       NOT NULL,
    refused     BIGINT       NOT NULL,
    problem     VARCHAR(2000),
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP(6) WITH TIME ZONE,
    UNIQUE (campaign_id, digest),
    CONSTRAINT imports_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    CONSTRAINT imports_finished CHECK ((state IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
    CONSTRAINT imports_problem CHECK ((state = 'FAILED') = (problem IS NOT NULL))
);
CREATE INDEX imports_by_node ON imports (node, state, created_at);

CREATE TABLE import_errors (
    import_id   UUID          NOT NULL REFERENCES imports (id),
    row_number  BIGINT        NOT NULL,
    place       INTEGER       NOT NULL,
    column_name VARCHAR(200)  NOT NULL,
    cell        VARCHAR(200)  NOT NULL,
    problem     VARCHAR(1000) NOT NULL,
    allowed     VARCHAR(500)  NOT NULL,
    PRIMARY KEY (import_id, row_number, place)
);
