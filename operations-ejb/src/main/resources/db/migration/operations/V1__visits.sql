-- An agent's visit to a customer's records: whose, why, and until when. Never changed, so the
-- application has neither UPDATE nor DELETE on it.
CREATE TABLE operations_visit (
  id          UUID         NOT NULL PRIMARY KEY,
  agent       VARCHAR(255) NOT NULL,
  customer_id UUID         NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  opened_at   DATETIME(6)  NOT NULL,
  expires_at  DATETIME(6)  NOT NULL,
  CONSTRAINT operations_visit_reason CHECK (CHAR_LENGTH(reason) >= 5),
  CONSTRAINT operations_visit_time CHECK (expires_at > opened_at),
  INDEX operations_visit_of_customer (customer_id, opened_at)
);
