-- By which rules applications for loans are decided. A version is never changed but for who decided
-- on it: an application keeps the one that it was judged by, and a better one is a further row,
-- which one supervisor proposes and another approves. The highest that is approved is in force.
CREATE TABLE lending_rule_set (
  version INT NOT NULL PRIMARY KEY,
  rules JSON NOT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  -- Null until somebody has decided.
  approved BOOLEAN NULL,
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  CONSTRAINT lending_rule_set_decided CHECK (
    (approved IS NULL) = (decided_by IS NULL) AND (approved IS NULL) = (decided_at IS NULL)),
  CONSTRAINT lending_rule_set_two CHECK (approved IS NULL OR NOT approved
    OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (approved, decided_by, decided_at, decision) ON lending_rule_set TO ${app};

-- Amounts in pence.
INSERT INTO lending_rule_set
  (version, rules, reason, proposed_by, proposed_at, approved, decided_by, decided_at, decision)
VALUES
  (1,
   '{"age": {"least": 18, "atEndRefer": 70, "atEndDecline": 80},
     "amount": {"refer": 1500000},
     "affordability": {"stressPercent": 10, "household": 30000, "dependant": 20000,
                       "cushion": 10000},
     "debtToIncome": {"referPercent": 30, "declinePercent": 50},
     "incomeSeen": {"codes": ["INCOMING_PAYMENT", "INTERNAL_TRANSFER"], "months": 3,
                    "leastPercent": 80},
     "conduct": {"overdueReferDays": 1, "overdueDeclineDays": 30},
     "secondPersonOver": 1000000, "offerDays": 30}',
   'The first rules', 'the bank', '2026-01-01 00:00:00',
   TRUE, 'the board', '2026-01-01 00:00:00', 'The first rules');

CREATE TABLE lending_application (
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of what was asked for under the key.
  request_hash BINARY(32) NOT NULL,
  -- The customer again while something may still come of it: one at a time, or two loans would
  -- each be judged without the other.
  open_customer UUID NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id UUID NOT NULL,
  product VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product_version INT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  instalments INT NOT NULL,
  first_due DATE NULL,
  purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- A month.
  income BIGINT NOT NULL,
  outgoings BIGINT NOT NULL,
  housing VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employment VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dependants INT NOT NULL,
  -- By which rules it was judged, and what each said, with the figures that it was judged by.
  rule_set INT NOT NULL,
  outcomes JSON NOT NULL,
  -- What was reckoned when it was judged, for whom an offer is made: percent a year.
  annual_rate DECIMAL(9, 4) NOT NULL,
  apr DECIMAL(9, 1) NOT NULL,
  instalment BIGINT NOT NULL,
  total_payable BIGINT NOT NULL,
  -- The last day of an offer.
  offer_until DATE NULL,
  -- Who would lend, where it takes a second person.
  recommended_by VARCHAR(255) NULL,
  -- Who decided; null where the rules did.
  decided_by VARCHAR(255) NULL,
  applied_at DATETIME(6) NOT NULL,
  UNIQUE KEY lending_application_key (customer_id, idempotency_key),
  UNIQUE KEY lending_application_open (open_customer),
  KEY lending_application_customer (customer_id, id),
  KEY lending_application_state (state, id),
  CONSTRAINT lending_application_state_known CHECK (state IN (
    'REFERRED', 'RECOMMENDED', 'OFFERED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SIGNED')),
  CONSTRAINT lending_application_two CHECK (recommended_by IS NULL OR decided_by IS NULL
    OR decided_by <> recommended_by),
  CONSTRAINT lending_application_offer CHECK (state <> 'OFFERED' OR offer_until IS NOT NULL),
  CONSTRAINT lending_application_figures CHECK (
    amount > 0 AND instalments > 0 AND income >= 0 AND outgoings >= 0 AND dependants >= 0),
  CONSTRAINT lending_application_rules
    FOREIGN KEY (rule_set) REFERENCES lending_rule_set (version),
  CONSTRAINT lending_application_product
    FOREIGN KEY (product, product_version) REFERENCES lending_product (code, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, open_customer, annual_rate, apr, instalment, total_payable, offer_until,
  recommended_by, decided_by) ON lending_application TO ${app};

-- How an application came to its end, once: the key decides where a customer signs and withdraws at
-- the same moment. That it was signed is written by the ledger, with the loan and its money.
CREATE TABLE lending_application_end (
  application_id UUID NOT NULL PRIMARY KEY,
  outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The SHA-256 of the agreement that was signed, in hexadecimal.
  agreement CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ended_at DATETIME(6) NOT NULL,
  CONSTRAINT lending_application_end_of
    FOREIGN KEY (application_id) REFERENCES lending_application (id),
  CONSTRAINT lending_application_end_known CHECK (outcome IN ('WITHDRAWN', 'EXPIRED', 'SIGNED')),
  CONSTRAINT lending_application_end_signed CHECK ((outcome = 'SIGNED') = (agreement IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- What happened to an application, from the beginning: never changed.
CREATE TABLE lending_application_step (
  application_id UUID NOT NULL,
  number INT NOT NULL,
  step VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Who of the bank did it; null for the customer, and for the rules.
  by_staff VARCHAR(255) NULL,
  -- In the words of who did it; null where the rules did.
  said VARCHAR(500) NULL,
  happened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (application_id, number),
  CONSTRAINT lending_application_step_of
    FOREIGN KEY (application_id) REFERENCES lending_application (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
