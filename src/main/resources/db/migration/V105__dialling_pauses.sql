-- When and why nobody at all was called, by whom it was ordered and by whom ended. One text for H2 and PostgreSQL.
-- Written behind the claim gate, and read there by each claim, so at most one has no end.
CREATE TABLE dialling_pauses (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    paused_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    paused_by  VARCHAR(100) NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    resumed_at TIMESTAMP(6) WITH TIME ZONE,
    resumed_by VARCHAR(100)
);
CREATE INDEX dialling_pauses_by_end ON dialling_pauses (resumed_at);
