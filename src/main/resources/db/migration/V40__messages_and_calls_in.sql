-- Calls that came in, and messages left at machines.
-- direction IN: the other side has called us. Such an attempt is never counted towards caps, and while it is open its case
-- keeps its state and its place in the queue; only what an identified person said changes the case.
ALTER TABLE attempts ADD COLUMN direction VARCHAR(3) DEFAULT 'OUT' NOT NULL;
ALTER TABLE attempts ADD COLUMN message VARCHAR(20);
ALTER TABLE attempts ADD CONSTRAINT attempts_direction CHECK (direction IN ('OUT', 'IN'));
ALTER TABLE attempts ADD CONSTRAINT attempts_message CHECK (
    message IN ('LEFT', 'CUT_SHORT', 'HUNG_UP', 'FULL', 'NO_END'));

-- Who is calling?
CREATE INDEX contact_points_by_number ON contact_points (phone_number);
