-- Each index of cases costs every row of an import; what one index can answer has one. One text for H2 and PostgreSQL.

-- When somebody must look at an open case though its turn has not come: first its deadline nears, so that it becomes urgent,
-- then it passes. Null for cases that are not open or have no deadline. It takes the place of two indexes.
ALTER TABLE cases ADD COLUMN see_to_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE cases SET see_to_at = COALESCE(urgent_from, deadline) WHERE state = 'OPEN' AND deadline IS NOT NULL;
DROP INDEX cases_by_urgent_from;
DROP INDEX cases_by_deadline;
ALTER TABLE cases DROP COLUMN urgent_from;
CREATE INDEX cases_to_see_to ON cases (see_to_at);

-- Campaigns and queues are never deleted, and a case takes their ids from their rows. A foreign key to each costs every row of
-- an import a look-up, and on H2 an index of its own beside ours.
ALTER TABLE cases DROP CONSTRAINT cases_campaign;
ALTER TABLE cases DROP CONSTRAINT cases_queue;

DROP INDEX cases_by_campaign;
DROP INDEX cases_by_verdict;
CREATE INDEX cases_by_campaign ON cases (campaign_id, state, verdict);
