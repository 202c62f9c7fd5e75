-- What is known of contact points, and e-mail addresses. One text for H2 (regular mode) and PostgreSQL.

-- consent is what the order said and never changes, so that the same order can be known again; consent_now is what was
-- learnt since and is null until then. added_at is null for what came with the case.
ALTER TABLE contact_points ADD COLUMN extension VARCHAR(8);
ALTER TABLE contact_points ADD COLUMN role VARCHAR(20) DEFAULT 'OTHER' NOT NULL;
ALTER TABLE contact_points ADD COLUMN consent VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;
ALTER TABLE contact_points ADD COLUMN consent_since TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_points ADD COLUMN consent_now VARCHAR(20);
ALTER TABLE contact_points ADD COLUMN consent_now_since TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_points ADD COLUMN confirmed_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_points ADD COLUMN retired_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_points ADD COLUMN retired_because VARCHAR(500);
ALTER TABLE contact_points ADD COLUMN retired_by UUID;
ALTER TABLE contact_points ADD COLUMN added_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_points ADD CONSTRAINT contact_points_consent CHECK (consent IN ('GIVEN', 'WITHDRAWN', 'UNKNOWN'));
ALTER TABLE contact_points ADD CONSTRAINT contact_points_consent_now CHECK (
    consent_now IN ('GIVEN', 'WITHDRAWN', 'UNKNOWN'));
ALTER TABLE contact_points ADD CONSTRAINT contact_points_retired CHECK (
    (retired_at IS NULL) = (retired_because IS NULL) AND (retired_by IS NULL OR retired_at IS NOT NULL));

-- Apart from contact points: nothing that dials ever reads this table.
CREATE TABLE email_addresses (
    case_id       UUID         NOT NULL REFERENCES cases (id),
    place         INTEGER      NOT NULL CHECK (place >= 1),
    address       VARCHAR(254) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    label         VARCHAR(200) NOT NULL,
    consent       VARCHAR(20)  NOT NULL,
    consent_since TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (case_id, place),
    CONSTRAINT email_addresses_consent CHECK (consent IN ('GIVEN', 'WITHDRAWN', 'UNKNOWN'))
);
