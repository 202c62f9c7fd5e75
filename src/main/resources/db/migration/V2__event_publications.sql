-- Spring Modulith's event registry (the layout of its version 2). Its own script for H2 cuts an event at 4000
-- characters, which a long call passes; this length is the most that H2 has. Completed publications are deleted, so the
-- table stays small and an index on the event's text, which PostgreSQL limits to 2700 bytes, is not needed.
CREATE TABLE event_publication (
    id                     UUID PRIMARY KEY,
    listener_id            VARCHAR(512)     NOT NULL,
    event_type             VARCHAR(512)     NOT NULL,
    serialized_event       VARCHAR(1000000) NOT NULL,
    publication_date       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    completion_date        TIMESTAMP(6) WITH TIME ZONE,
    status                 VARCHAR(20),
    completion_attempts    INTEGER,
    last_resubmission_date TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX event_publication_by_completion_date ON event_publication (completion_date);
CREATE INDEX event_publication_by_status ON event_publication (status, publication_date);
