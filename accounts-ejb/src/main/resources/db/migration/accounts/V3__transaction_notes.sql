-- What holders write beside a transaction of their account. The transaction itself is the ledger's.
CREATE TABLE accounts_transaction_note (
  account_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  -- As chosen; null while the kind of the transaction says it.
  category VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(500) NOT NULL,
  -- With one space between them.
  tags VARCHAR(310) NOT NULL,
  PRIMARY KEY (account_id, sequence)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON accounts_transaction_note TO ${app};

-- A transaction that is spread over several categories.
CREATE TABLE accounts_transaction_split (
  account_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  position INT NOT NULL,
  category VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (account_id, sequence, position),
  CONSTRAINT accounts_transaction_split_note FOREIGN KEY (account_id, sequence)
    REFERENCES accounts_transaction_note (account_id, sequence)
) ENGINE = InnoDB;
GRANT UPDATE, DELETE ON accounts_transaction_split TO ${app};
