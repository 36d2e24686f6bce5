-- Credits of the bank's to customers whom an incident touched.

CREATE TABLE operations_goodwill_rule (
  id UUID NOT NULL PRIMARY KEY,
  incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The incident again while the rule is proposed or being booked: one at a time.
  open_incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customers BIGINT NOT NULL,
  total BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  -- Whoever approved or rejected it; null where it was small enough for one person.
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  finished_at DATETIME(6) NULL,
  UNIQUE KEY operations_goodwill_rule_open (open_incident),
  KEY operations_goodwill_rule_incident (incident, id),
  KEY operations_goodwill_rule_state (state, id),
  CONSTRAINT operations_goodwill_rule_state_known CHECK (
    state IN ('PROPOSED', 'BOOKING', 'DONE', 'REJECTED')),
  CONSTRAINT operations_goodwill_rule_two CHECK (decided_by IS NULL OR state = 'REJECTED'
    OR decided_by <> proposed_by),
  CONSTRAINT operations_goodwill_rule_total CHECK (total > 0 AND customers > 0)
) DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, open_incident, decided_by, decided_at, decision, finished_at)
  ON operations_goodwill_rule TO ${app};

CREATE TABLE operations_goodwill_amount (
  rule_id UUID NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (rule_id, kind),
  CONSTRAINT operations_goodwill_amount_rule
    FOREIGN KEY (rule_id) REFERENCES operations_goodwill_rule (id),
  CONSTRAINT operations_goodwill_amount_positive CHECK (amount > 0)
);

-- Who is to have what, as it was when the rule was proposed: what is approved is what is booked.
CREATE TABLE operations_goodwill_share (
  rule_id UUID NOT NULL,
  customer_id UUID NOT NULL,
  amount BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Why it was not booked.
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (rule_id, customer_id),
  KEY operations_goodwill_share_state (rule_id, state, customer_id),
  CONSTRAINT operations_goodwill_share_rule
    FOREIGN KEY (rule_id) REFERENCES operations_goodwill_rule (id),
  CONSTRAINT operations_goodwill_share_state_known CHECK (
    state IN ('WAITING', 'CREDITED', 'NO_ACCOUNT', 'REFUSED')),
  CONSTRAINT operations_goodwill_share_positive CHECK (amount > 0)
);
GRANT UPDATE (state, code) ON operations_goodwill_share TO ${app};

-- Written by the ledger together with its entry, so a row is here if and only if the money moved.
-- The key is what gives nobody anything twice.
CREATE TABLE operations_goodwill_credit (
  incident VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id UUID NOT NULL,
  rule_id UUID NOT NULL,
  account_id UUID NOT NULL,
  amount BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (incident, customer_id),
  KEY operations_goodwill_credit_rule (rule_id),
  CONSTRAINT operations_goodwill_credit_positive CHECK (amount > 0)
);
