-- When a case that waits in a queue that is not urgent becomes urgent; null once it is, so that looking for those whose
-- deadline nears does not read again and again all those whose deadline is near.
ALTER TABLE cases ADD COLUMN urgent_from TIMESTAMP(6) WITH TIME ZONE;
UPDATE cases SET urgent_from = deadline - INTERVAL '1' DAY WHERE state = 'OPEN' AND deadline IS NOT NULL;
CREATE INDEX cases_by_urgent_from ON cases (state, urgent_from);

-- With what they wait for, so that counting it needs the index alone.
DROP INDEX cases_by_queue;
CREATE INDEX cases_by_queue ON cases (queue_id, state, due_at, id, waiting_rule);
CREATE INDEX cases_by_campaign ON cases (campaign_id, state);
