-- Where in its recording an attempt's disposition can be heard; null where it was only signalled.
ALTER TABLE attempts ADD COLUMN heard_from_ms BIGINT;
ALTER TABLE attempts ADD COLUMN heard_to_ms BIGINT;
