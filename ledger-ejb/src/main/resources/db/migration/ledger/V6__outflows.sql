-- What has left an account by one kind of leaving, on the latest day on which anything did: counted
-- under the account's lock, in the transaction that moves the money. And the account's own limit.
CREATE TABLE ledger_outflow (
  account_id UUID NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Null where the caller's own limit holds.
  most BIGINT NULL,
  business_date DATE NULL,
  used BIGINT NOT NULL,
  PRIMARY KEY (account_id, kind),
  CONSTRAINT ledger_outflow_most CHECK (most IS NULL OR most >= 0),
  CONSTRAINT ledger_outflow_used CHECK (used >= 0)
) ENGINE = InnoDB;
GRANT UPDATE ON ledger_outflow TO ${app};
