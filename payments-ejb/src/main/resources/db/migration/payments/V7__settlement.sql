-- A settlement day as the scheme stated it, and what the bank's own account with the scheme came
-- to when the two were compared. Amounts are in pence: the scheme settles in pounds alone.
CREATE TABLE payments_settlement_day (
  settlement_day DATE NOT NULL PRIMARY KEY,
  statement_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- SHA-256 of what the statement says: the same statement may come twice, a changed one may not.
  content CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opening BIGINT NOT NULL,
  closing BIGINT NOT NULL,
  our_closing BIGINT NOT NULL,
  -- The last leg of the account that was compared: each leg is compared once.
  our_sequence BIGINT NOT NULL,
  received_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;

-- What was compared: a movement with what either side has of it, or something that is wrong with a
-- statement as a whole. What is not closed is a break.
CREATE TABLE payments_settlement_item (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(17) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- On whose comparison it was first seen.
  settlement_day DATE NOT NULL,
  transaction_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  our_sequence BIGINT NULL,
  our_entry_id UUID NULL,
  our_amount BIGINT NULL,
  our_date DATE NULL,
  their_day DATE NULL,
  their_line INT NULL,
  their_reference VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  their_amount BIGINT NULL,
  their_date DATE NULL,
  -- The day whose statement closed it by itself; null for what is still a break.
  closed_on DATE NULL,
  UNIQUE KEY payments_settlement_item_ours (our_sequence),
  UNIQUE KEY payments_settlement_item_theirs (their_day, their_line),
  KEY payments_settlement_item_open (closed_on, settlement_day),
  KEY payments_settlement_item_day (settlement_day, kind),
  CONSTRAINT payments_settlement_item_kind CHECK (
    kind IN ('MATCHED', 'ONLY_OURS', 'ONLY_THEIRS', 'AMOUNT_DIFFERS', 'OPENING_DIFFERS',
      'STATEMENT_MISSING')),
  CONSTRAINT payments_settlement_item_matched CHECK (
    kind <> 'MATCHED' OR (our_amount = their_amount AND closed_on IS NOT NULL))
) ENGINE = InnoDB;
GRANT UPDATE (kind, our_sequence, our_entry_id, our_amount, our_date, their_day, their_line,
  their_reference, their_amount, their_date, closed_on) ON payments_settlement_item TO ${app};

-- Who says why a break is no longer to be worked on. Once, and never changed.
CREATE TABLE payments_settlement_resolution (
  item_id UUID NOT NULL PRIMARY KEY,
  reason VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
  resolved_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resolved_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;

-- A statement names payments as their debtors' banks do.
ALTER TABLE payments_scheme_credit ADD KEY payments_scheme_credit_transaction (transaction_id);
