-- How often was tried and answered, by kind of contact point, industry and hour of the week. One text for H2 and PostgreSQL.
-- tried and answered are weighed: an older call counts less. They hold as of as_of.
CREATE TABLE reach_counts (
    kind      VARCHAR(20)      NOT NULL,
    industry  VARCHAR(40)      NOT NULL,
    week_hour INTEGER          NOT NULL CHECK (week_hour BETWEEN 0 AND 167),
    calls     BIGINT           NOT NULL,
    answers   BIGINT           NOT NULL,
    tried     DOUBLE PRECISION NOT NULL,
    answered  DOUBLE PRECISION NOT NULL,
    as_of     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, industry, week_hour),
    CONSTRAINT reach_counts_answers CHECK (answers BETWEEN 0 AND calls)
);

-- Whoever changes counts holds this row. half_life_minutes is what the counts were weighed with; null before the first
-- count, which makes them anew from all attempts.
CREATE TABLE reach_gate (
    id                INTEGER PRIMARY KEY CHECK (id = 1),
    half_life_minutes BIGINT
);
INSERT INTO reach_gate (id) VALUES (1);

ALTER TABLE campaigns ADD COLUMN industry VARCHAR(40);
ALTER TABLE campaigns ADD COLUMN timing VARCHAR(20) DEFAULT 'SOONEST' NOT NULL;
ALTER TABLE campaigns ADD COLUMN contact_order VARCHAR(20) DEFAULT 'FILE' NOT NULL;
ALTER TABLE campaigns ADD CONSTRAINT campaigns_timing CHECK (timing IN ('SOONEST', 'RETRIES', 'ALL'));
ALTER TABLE campaigns ADD CONSTRAINT campaigns_contact_order CHECK (contact_order IN ('FILE', 'REACHABILITY'));

-- The chance that the tries left reach somebody; null before the first try.
ALTER TABLE cases ADD COLUMN outlook DOUBLE PRECISION;
