-- Two-phase entries: pending first, then posted in full or in part, or voided. An entry's end is an
-- entry of its own, so that still no row of the books is ever changed.

ALTER TABLE ledger_account
  ADD COLUMN pending_debits BIGINT NOT NULL DEFAULT 0 AFTER credits,
  ADD COLUMN pending_credits BIGINT NOT NULL DEFAULT 0 AFTER pending_debits,
  DROP CONSTRAINT ledger_account_floor,
  DROP CONSTRAINT ledger_account_closed_is_empty;

ALTER TABLE ledger_account
  ADD CONSTRAINT ledger_account_pending CHECK (pending_debits >= 0 AND pending_credits >= 0),
  ADD CONSTRAINT ledger_account_closed_is_empty CHECK (
    status <> 'CLOSED' OR (debits = credits AND pending_debits = 0 AND pending_credits = 0)),
  -- What is pending counts against the floor, and never for it.
  ADD CONSTRAINT ledger_account_floor CHECK (
    floor IS NULL
    OR (kind IN ('ASSET', 'EXPENSE') AND debits - credits - pending_credits >= floor)
    OR (kind IN ('LIABILITY', 'EQUITY', 'INCOME') AND credits - debits - pending_debits >= floor));

GRANT UPDATE (floor, pending_debits, pending_credits) ON ledger_account TO ${app};

ALTER TABLE ledger_entry
  ADD COLUMN effect VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'MOVE',
  -- The pending entry that this one posts or voids, or the entry that it reverses.
  ADD COLUMN ends UUID NULL,
  ADD COLUMN expires_at DATETIME(6) NULL,
  -- One end for each: whichever is first, the other is refused.
  ADD UNIQUE KEY ledger_entry_ends (ends),
  ADD CONSTRAINT ledger_entry_effect
    CHECK (effect IN ('MOVE', 'BALANCE', 'PENDING', 'POST', 'VOID', 'REVERSE')),
  ADD CONSTRAINT ledger_entry_end
    CHECK ((effect IN ('POST', 'VOID', 'REVERSE')) = (ends IS NOT NULL)),
  ADD CONSTRAINT ledger_entry_expiry CHECK (expires_at IS NULL OR effect = 'PENDING');

-- What a pending entry holds. Written once, like every row of the books.
CREATE TABLE ledger_pending_leg (
  entry_id UUID NOT NULL,
  position INT NOT NULL,
  account_id UUID NOT NULL,
  debit BIGINT NOT NULL,
  credit BIGINT NOT NULL,
  narrative VARCHAR(140) NOT NULL,
  PRIMARY KEY (entry_id, position),
  KEY ledger_pending_leg_account (account_id),
  CONSTRAINT ledger_pending_leg_one_side
    CHECK ((debit > 0 AND credit = 0) OR (debit = 0 AND credit > 0))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- When to look after which pending entry. A list of things to do, no part of the books.
CREATE TABLE ledger_expiry (
  expires_at DATETIME(6) NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (expires_at, entry_id)
) ENGINE = InnoDB;
GRANT DELETE ON ledger_expiry TO ${app};
