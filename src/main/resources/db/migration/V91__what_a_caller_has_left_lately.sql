-- How many messages somebody has left lately: asked while he hears ringing.
CREATE INDEX messages_by_caller ON messages (caller, taken_at);
CREATE INDEX messages_by_time ON messages (taken_at);
