-- The books. Rows of ledger_entry and ledger_leg are written once: the application's user is
-- granted neither UPDATE nor DELETE on them.

CREATE TABLE ledger_account (
  id UUID NOT NULL,
  kind VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(140) NOT NULL,
  status VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The lowest balance on the account's normal side that a posting may leave, in minor units.
  floor BIGINT NULL,
  debits BIGINT NOT NULL DEFAULT 0,
  credits BIGINT NOT NULL DEFAULT 0,
  last_sequence BIGINT NOT NULL DEFAULT 0,
  last_booking_date DATE NULL,
  opened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ledger_account_kind
    CHECK (kind IN ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
  CONSTRAINT ledger_account_status CHECK (status IN ('OPEN', 'FROZEN', 'CLOSED')),
  CONSTRAINT ledger_account_totals CHECK (debits >= 0 AND credits >= 0 AND last_sequence >= 0),
  CONSTRAINT ledger_account_closed_is_empty CHECK (status <> 'CLOSED' OR debits = credits),
  -- The posting code judges this first; here it is guarded once more.
  CONSTRAINT ledger_account_floor CHECK (
    floor IS NULL
    OR (kind IN ('ASSET', 'EXPENSE') AND debits - credits >= floor)
    OR (kind IN ('LIABILITY', 'EQUITY', 'INCOME') AND credits - debits >= floor))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

GRANT UPDATE (status, debits, credits, last_sequence, last_booking_date)
  ON ledger_account TO ${app};

CREATE TABLE ledger_entry (
  id UUID NOT NULL,
  code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  booking_date DATE NOT NULL,
  value_date DATE NOT NULL,
  reference VARCHAR(140) NOT NULL,
  corrects UUID NULL,
  correction_reason VARCHAR(140) NULL,
  -- SHA-256 of all that the caller gave, so that one id has one effect.
  content_hash BINARY(32) NOT NULL,
  booked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ledger_entry_correction CHECK ((corrects IS NULL) = (correction_reason IS NULL)),
  CONSTRAINT ledger_entry_corrects FOREIGN KEY (corrects) REFERENCES ledger_entry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_leg (
  account_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  debit BIGINT NOT NULL,
  credit BIGINT NOT NULL,
  -- Credits less debits of the account, this leg included.
  balance_after BIGINT NOT NULL,
  -- The entry's, repeated for the index: the balance at a date is one look-up.
  booking_date DATE NOT NULL,
  narrative VARCHAR(140) NOT NULL,
  PRIMARY KEY (account_id, sequence),
  KEY ledger_leg_entry (entry_id),
  KEY ledger_leg_booking_date (account_id, booking_date, sequence),
  CONSTRAINT ledger_leg_sequence CHECK (sequence > 0),
  CONSTRAINT ledger_leg_one_side
    CHECK ((debit > 0 AND credit = 0) OR (debit = 0 AND credit > 0))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
