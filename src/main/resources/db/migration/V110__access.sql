-- Who may use the console and the API, and what they did. One text for H2 and PostgreSQL.
CREATE TABLE accounts (
    id          UUID PRIMARY KEY,
    login       VARCHAR(50)  NOT NULL UNIQUE,
    name        VARCHAR(100) NOT NULL,
    password    VARCHAR(500) NOT NULL,
    -- names of roles, separated by blanks
    roles       VARCHAR(100) NOT NULL,
    must_change BOOLEAN      NOT NULL,
    disabled    BOOLEAN      NOT NULL,
    -- raised to end all sessions of the account
    generation  INTEGER      NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- A token's secret is known to its owner alone; here is its SHA-256, and its beginning to tell it by.
CREATE TABLE api_tokens (
    id         UUID PRIMARY KEY,
    name       VARCHAR(100) NOT NULL,
    prefix     VARCHAR(12)  NOT NULL,
    hash       VARCHAR(64)  NOT NULL UNIQUE,
    -- names of rights, separated by blanks
    scopes     VARCHAR(1000) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP(6) WITH TIME ZONE
);

-- Only ever added to: each row carries the hash of itself and of the one before it.
CREATE TABLE trail (
    place   BIGINT PRIMARY KEY,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    who     VARCHAR(100)  NOT NULL,
    way     VARCHAR(10)   NOT NULL CHECK (way IN ('SESSION', 'TOKEN', 'STRANGER', 'SERVICE')),
    origin  VARCHAR(50)   NOT NULL,
    deed    VARCHAR(30)   NOT NULL,
    object  VARCHAR(200)  NOT NULL,
    details VARCHAR(1000) NOT NULL,
    hash    VARCHAR(64)   NOT NULL
);
CREATE INDEX trail_by_who ON trail (who, place);
CREATE INDEX trail_by_deed ON trail (deed, place);
CREATE INDEX trail_by_object ON trail (object, place);
CREATE INDEX trail_by_time ON trail (at);

-- Where the trail ends. Its row is locked while one is added, so that there is one order.
CREATE TABLE trail_end (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    place BIGINT      NOT NULL,
    hash  VARCHAR(64) NOT NULL
);
INSERT INTO trail_end (id, place, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
