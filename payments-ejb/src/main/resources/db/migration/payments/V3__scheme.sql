-- Payments to accounts at other banks. Such a payment is written when its money is held; what
-- becomes of it are further rows, never a change of this one.
ALTER TABLE payments_payment
  ADD COLUMN payee_sort_code CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN payee_account_number CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- A customer's key stands for one thing asked for, whichever way the money takes.
  ADD COLUMN direction CHAR(3) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (IF(kind = 'INCOMING', 'IN', 'OUT')) VIRTUAL,
  ADD UNIQUE KEY payments_payment_asked (customer_id, direction, idempotency_key),
  DROP CONSTRAINT payments_payment_kind,
  ADD CONSTRAINT payments_payment_kinds CHECK (kind IN ('OUTGOING', 'INCOMING', 'SCHEME')),
  DROP CONSTRAINT payments_payment_status,
  ADD CONSTRAINT payments_payment_statuses CHECK (
    (status = 'SETTLED' AND refusal_code IS NULL AND kind <> 'SCHEME')
    OR (status = 'PENDING' AND refusal_code IS NULL AND kind = 'SCHEME')
    OR (status = 'REFUSED' AND refusal_code IS NOT NULL));

-- What became of payments to other banks, a row for each step; written by the ledger together
-- with the entry that moved or released the money, where one did.
CREATE TABLE payments_step (
  payment_id UUID NOT NULL,
  step VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Why, as ISO 20022's external code.
  reason VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  happened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (payment_id, step),
  CONSTRAINT payments_step_step CHECK (
    step IN ('SETTLED', 'REFUSED', 'RETURNED', 'RECALL_ASKED', 'RECALL_REFUSED'))
) ENGINE = InnoDB;

-- Messages to the scheme: written with what they tell of, and done when they were answered.
CREATE TABLE payments_scheme_out (
  id UUID NOT NULL PRIMARY KEY,
  name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  transaction_id VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The payment that an order is of; null for other messages.
  payment_id UUID NULL,
  body TEXT NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  KEY payments_scheme_out_due (state, next_at),
  KEY payments_scheme_out_about (transaction_id, name),
  CONSTRAINT payments_scheme_out_state CHECK (state IN ('WAITING', 'SENT', 'DONE'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, attempts, next_at, sent_at) ON payments_scheme_out TO ${app};

-- Messages from the scheme: kept before they are acknowledged, each once.
CREATE TABLE payments_scheme_in (
  -- SHA-256 of its text in hexadecimal: what can't be read has no id of its own.
  digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  message_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  transaction_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  body MEDIUMTEXT NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Why it is not done, or null.
  problem VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts INT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  KEY payments_scheme_in_due (state, next_at),
  KEY payments_scheme_in_about (transaction_id),
  CONSTRAINT payments_scheme_in_state CHECK (state IN ('WAITING', 'STUCK', 'DONE'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, problem, attempts, next_at) ON payments_scheme_in TO ${app};

-- Payments from other banks to customers of this one, taken or rejected; each once.
CREATE TABLE payments_scheme_credit (
  id UUID NOT NULL PRIMARY KEY,
  transaction_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- Null where no account was reached.
  account_id UUID NULL,
  amount BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debtor_name VARCHAR(140) NOT NULL,
  debtor_sort_code VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debtor_account_number VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(140) NOT NULL,
  -- Why it was rejected, as ISO 20022's external code; null where the money came in.
  rejection VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  received_at DATETIME(6) NOT NULL,
  KEY payments_scheme_credit_account (account_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
