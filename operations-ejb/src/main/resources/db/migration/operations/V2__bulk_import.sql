-- Rows of other banks' books, named by the ids that they had there.

-- A movement that was brought in. Written by the ledger together with its entry, so a row is here
-- if and only if its entry is in the books. Never changed.
CREATE TABLE operations_import_transaction (
  bank VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  external_account VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  ledger_account UUID NOT NULL,
  booked_on DATE NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- What the other bank showed in the account after it; not every bank's books say so.
  reported_balance BIGINT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (bank, external_id),
  KEY operations_import_transaction_by_account (bank, external_account, booked_on),
  CONSTRAINT operations_import_transaction_moves CHECK (amount <> 0)
) DEFAULT CHARACTER SET utf8mb4;

-- A standing order that was brought in. It is kept, and nothing pays by it: state says PAUSED until
-- payments has standing orders of its own and takes these over.
CREATE TABLE operations_import_standing_order (
  bank VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  external_account VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  ledger_account UUID NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  creditor_bank VARCHAR(64) NOT NULL,
  creditor_account VARCHAR(64) NOT NULL,
  purpose VARCHAR(140) NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PAUSED',
  PRIMARY KEY (bank, external_id),
  CONSTRAINT operations_import_standing_order_pays CHECK (amount > 0)
) DEFAULT CHARACTER SET utf8mb4;
