-- Loans, and what happened to them. Both are written once: where a loan stands is told from them.
CREATE TABLE lending_loan (
  -- Also the id of the ledger's account that holds what is owed of the principal.
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  -- Into which it was paid out, and from which instalments are collected.
  account_id UUID NOT NULL,
  product VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product_version INT NOT NULL,
  -- Everything that its schedule follows from, the days on which nothing falls due among it.
  terms JSON NOT NULL,
  -- In tenths of a percent a year.
  apr INT NOT NULL,
  paid_out_on DATE NOT NULL,
  made_at DATETIME(6) NOT NULL,
  KEY lending_loan_customer (customer_id, id),
  KEY lending_loan_account (account_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE lending_event (
  loan_id UUID NOT NULL,
  -- From 1, without gaps: who tells what a loan is now writes the next one, or tells it again.
  sequence INT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The day from which it counts.
  on_day DATE NOT NULL,
  amount BIGINT NULL,
  excess VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  until_day DATE NULL,
  terms JSON NULL,
  -- The event that this one takes back.
  reverses INT NULL,
  -- What it changed of what is paid, and of interest that was booked before.
  principal BIGINT NOT NULL,
  interest BIGINT NOT NULL,
  fees BIGINT NOT NULL,
  corrected BIGINT NOT NULL,
  -- The customer's account that gave or got money, and the entry that says so; or none moved.
  account_id UUID NULL,
  entry_id UUID NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  -- SHA-256 of what was asked for.
  request_hash BINARY(32) NULL,
  -- Who did it, and why; null where the bank did by itself.
  made_by VARCHAR(64) NULL,
  reason VARCHAR(500) NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (loan_id, sequence),
  UNIQUE KEY lending_event_key (loan_id, idempotency_key),
  UNIQUE KEY lending_event_reverses (loan_id, reverses)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- Where each loan stood when it was last told, to find what is to be done, and for lists. Can be
-- told anew at any time, but for what of its interest is in the books.
CREATE TABLE lending_standing (
  loan_id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The last event that it knows.
  sequence INT NOT NULL,
  told_on DATE NOT NULL,
  state VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  principal BIGINT NOT NULL,
  due BIGINT NOT NULL,
  -- When the oldest instalment that is not paid fell due, or the next will.
  collect_on DATE NULL,
  collect_amount BIGINT NOT NULL,
  -- How interest grows until something happens: see EarningPeriod. Null where it is told each day.
  earning_from DATE NULL,
  earning_to DATE NULL,
  earning_before BIGINT NOT NULL,
  earning_interest BIGINT NOT NULL,
  -- What events have corrected of the interest in the books.
  corrected BIGINT NOT NULL,
  -- Through which day interest is in the books, how much, and whether there is more to come.
  accrued_through DATE NOT NULL,
  accrued BIGINT NOT NULL,
  accruing BOOLEAN NOT NULL,
  KEY lending_standing_customer (customer_id),
  KEY lending_standing_collect (state, collect_on, loan_id),
  KEY lending_standing_accrue (accruing, loan_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON lending_standing TO ${app};

-- Interest that standings say is in the books, and the entry that puts it there: its id is this
-- one's. Written with the standings; who finds one that is not booked books it.
CREATE TABLE lending_accrual (
  id UUID NOT NULL PRIMARY KEY,
  day DATE NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  loans INT NOT NULL,
  -- Less than nothing where a day's telling corrects those before it.
  interest BIGINT NOT NULL,
  booked BOOLEAN NOT NULL DEFAULT FALSE,
  KEY lending_accrual_open (booked, id),
  KEY lending_accrual_day (day)
) ENGINE = InnoDB;
GRANT UPDATE (booked) ON lending_accrual TO ${app};

-- What ends a loan until a day: the customer pays no more than was said.
CREATE TABLE lending_settlement_quote (
  id UUID NOT NULL PRIMARY KEY,
  loan_id UUID NOT NULL,
  valid_to DATE NOT NULL,
  amount BIGINT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  KEY lending_settlement_quote_loan (loan_id, id)
) ENGINE = InnoDB;
