-- Campaigns, queues, caps and the no-call list. One text for H2 (regular mode) and PostgreSQL.

CREATE TABLE campaigns (
    id            UUID PRIMARY KEY,
    name          VARCHAR(100) NOT NULL UNIQUE,
    script        VARCHAR(100),
    language      VARCHAR(10),
    priority      INTEGER      NOT NULL,
    calls_at_once INTEGER,
    state         VARCHAR(20)  NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT campaigns_state CHECK (state IN ('DRAFT', 'RUNNING', 'PAUSED', 'STOPPED')),
    CONSTRAINT campaigns_priority CHECK (priority BETWEEN 1 AND 10),
    CONSTRAINT campaigns_calls_at_once CHECK (calls_at_once >= 1)
);

-- Single cases belong to this one; it takes any script.
INSERT INTO campaigns (id, name, script, language, priority, calls_at_once, state, created_at, changed_at)
VALUES ('00000000-0000-0000-0000-000000000001', 'single cases', NULL, NULL, 5, NULL, 'RUNNING',
        CURRENT_TIMESTAMP, CURRENT_TIMESTAMP);

CREATE TABLE campaign_hours (
    campaign_id UUID         NOT NULL REFERENCES campaigns (id),
    kind        VARCHAR(20)  NOT NULL,
    days        VARCHAR(10)  NOT NULL CHECK (days IN ('WORK', 'EVERY')),
    windows     VARCHAR(200) NOT NULL,
    PRIMARY KEY (campaign_id, kind)
);

-- A queue holds the cases of one campaign and urgency that may be called at the same hours. Whether it is open is
-- asked once for the queue, so that an evening costs one look and not one change for each of a million cases.
CREATE TABLE queues (
    id          INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id UUID        NOT NULL REFERENCES campaigns (id),
    hours       VARCHAR(20) NOT NULL,
    zone        VARCHAR(50) NOT NULL,
    urgency     INTEGER     NOT NULL CHECK (urgency BETWEEN 0 AND 2),
    UNIQUE (campaign_id, hours, zone, urgency)
);

ALTER TABLE cases ADD COLUMN campaign_id UUID DEFAULT '00000000-0000-0000-0000-000000000001' NOT NULL;
ALTER TABLE cases ADD COLUMN queue_id INTEGER;
ALTER TABLE cases ADD COLUMN urgency INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE cases ADD COLUMN deadline TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE cases ADD COLUMN person VARCHAR(100);
ALTER TABLE cases ADD COLUMN appointment_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE cases ADD COLUMN waiting_rule VARCHAR(30);
ALTER TABLE cases ADD CONSTRAINT cases_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id);
ALTER TABLE cases ADD CONSTRAINT cases_queue FOREIGN KEY (queue_id) REFERENCES queues (id);
ALTER TABLE cases ADD CONSTRAINT cases_urgency CHECK (urgency BETWEEN 0 AND 2);
DROP INDEX cases_by_due;
CREATE INDEX cases_by_queue ON cases (queue_id, state, due_at, id);
CREATE INDEX cases_by_deadline ON cases (state, deadline);

ALTER TABLE contact_points ADD COLUMN zone VARCHAR(50);
ALTER TABLE contact_points ADD COLUMN preferred_hours VARCHAR(200) DEFAULT '' NOT NULL;

-- What caps count by. counted is false when the called party never noticed.
ALTER TABLE attempts ADD COLUMN phone_number VARCHAR(21);
ALTER TABLE attempts ADD COLUMN person VARCHAR(100);
ALTER TABLE attempts ADD COLUMN campaign_id UUID;
ALTER TABLE attempts ADD COLUMN counted BOOLEAN DEFAULT TRUE NOT NULL;
UPDATE attempts SET
    campaign_id = '00000000-0000-0000-0000-000000000001',
    phone_number = (SELECT c.phone_number FROM contact_points c
                    WHERE c.case_id = attempts.case_id AND c.place = attempts.contact_place);
CREATE INDEX attempts_by_number ON attempts (phone_number, placed_at);
CREATE INDEX attempts_by_person ON attempts (person, placed_at);

CREATE TABLE no_call_list (
    id           UUID PRIMARY KEY,
    phone_number VARCHAR(21) UNIQUE,
    person       VARCHAR(100) UNIQUE,
    reason       VARCHAR(500) NOT NULL,
    listed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT no_call_list_one CHECK ((phone_number IS NULL) <> (person IS NULL))
);

-- Whoever claims an attempt holds this row, so that two nodes can't both see the last free place under a cap.
CREATE TABLE claim_gate (
    id INTEGER PRIMARY KEY CHECK (id = 1)
);
INSERT INTO claim_gate (id) VALUES (1);
