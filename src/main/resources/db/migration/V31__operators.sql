-- Who may steer campaigns from a telephone, and the numbers by which campaigns are dialled. One text for H2 and PostgreSQL.
CREATE TABLE operators (
    number      VARCHAR(4)   PRIMARY KEY,
    name        VARCHAR(100) NOT NULL,
    pin_hash    VARCHAR(200) NOT NULL,
    enrolled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Only ever added to.
CREATE TABLE operator_actions (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    operator    VARCHAR(4)   NOT NULL,
    name        VARCHAR(100) NOT NULL,
    way         VARCHAR(10)  NOT NULL CHECK (way IN ('TELEPHONE', 'AMI')),
    campaign_id UUID         NOT NULL REFERENCES campaigns (id),
    action      VARCHAR(10)  NOT NULL CHECK (action IN ('START', 'PAUSE', 'REPORT')),
    outcome     VARCHAR(500) NOT NULL
);

-- Campaigns count from 101 in the order of their making.
ALTER TABLE campaigns ADD COLUMN dial_number INTEGER;
UPDATE campaigns SET dial_number = 101 + (
    SELECT count(*) FROM campaigns earlier
    WHERE earlier.created_at < campaigns.created_at
       OR (earlier.created_at = campaigns.created_at AND earlier.id < campaigns.id));
ALTER TABLE campaigns ALTER COLUMN dial_number SET NOT NULL;
ALTER TABLE campaigns ADD CONSTRAINT campaigns_dial_number UNIQUE (dial_number);
CREATE TABLE campaign_numbers (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL
);
INSERT INTO campaign_numbers (id, last) SELECT 1, 100 + count(*) FROM campaigns;
