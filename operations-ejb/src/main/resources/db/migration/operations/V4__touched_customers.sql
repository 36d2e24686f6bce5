-- Whom an incident touched, what they met, and that they were told.

-- Locked while one call is told of, so that two of them follow each other.
CREATE TABLE operations_touched_incident (
  incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  release_id VARCHAR(80) NULL,
  app_version VARCHAR(80) NULL,
  from_at DATETIME(6) NOT NULL,
  to_at DATETIME(6) NOT NULL,
  first_at DATETIME(6) NOT NULL,
  latest_at DATETIME(6) NOT NULL,
  KEY operations_touched_incident_latest (latest_at)
) DEFAULT CHARACTER SET utf8mb4;
-- Of all columns: an insert that may meet its own key wants that, and takes the row's lock with it.
GRANT UPDATE ON operations_touched_incident TO ${app};

-- The key is what lets nobody be told twice.
CREATE TABLE operations_touched_customer (
  incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id UUID NOT NULL,
  told_at DATETIME(6) NOT NULL,
  notification_id UUID NOT NULL,
  PRIMARY KEY (incident, customer_id),
  CONSTRAINT operations_touched_customer_incident
    FOREIGN KEY (incident) REFERENCES operations_touched_incident (incident)
) DEFAULT CHARACTER SET utf8mb4;

-- The id is made of all that the row says: the same thing is not kept twice.
CREATE TABLE operations_touched_met (
  id UUID NOT NULL PRIMARY KEY,
  incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id UUID NOT NULL,
  met_at DATETIME(6) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method VARCHAR(10) NULL,
  path VARCHAR(200) NULL,
  status INT NULL,
  code VARCHAR(64) NULL,
  KEY operations_touched_met_of (incident, customer_id, kind),
  CONSTRAINT operations_touched_met_kind CHECK (
    kind IN ('REFUSED_PAYMENT', 'FAILED_LOG_IN', 'ERROR', 'DROPPED', 'SEEN_BY_CLIENT'))
) DEFAULT CHARACTER SET utf8mb4;
