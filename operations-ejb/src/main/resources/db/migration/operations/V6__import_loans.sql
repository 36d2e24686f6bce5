-- Loans of other banks' books, and which movement repaid which.

ALTER TABLE operations_import_transaction
  ADD COLUMN external_loan VARCHAR(64) COLLATE utf8mb4_bin NULL,
  ADD KEY operations_import_transaction_by_loan (bank, external_loan);

-- A loan that was brought in. Written by the ledger together with the loan. Never changed.
CREATE TABLE operations_import_loan (
  bank VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  external_account VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  loan_id UUID NOT NULL,
  granted_on DATE NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  instalments INT NOT NULL,
  first_due_on DATE NOT NULL,
  -- In percent, as a decimal without zeros at its end.
  annual_rate VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Under whose terms it goes on here; null where it is kept for its past alone.
  product VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (bank, external_id),
  UNIQUE KEY operations_import_loan_once (loan_id),
  CONSTRAINT operations_import_loan_lent CHECK (amount > 0)
) DEFAULT CHARACTER SET utf8mb4;
