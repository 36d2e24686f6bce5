-- Accounts that their holders close.
CREATE TABLE accounts_closure (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL,
  asked_by UUID NOT NULL,
  -- Where the rest goes.
  rest_account_id UUID NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 or nothing, so that the key lets an account have one at a time.
  under_way INT NULL,
  asked_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  UNIQUE KEY accounts_closure_under_way (account_id, under_way),
  KEY accounts_closure_account (account_id, id),
  CONSTRAINT accounts_closure_state CHECK (
    (state IN ('ASKED', 'CLOSING') AND under_way = 1 AND ended_at IS NULL)
    OR (state IN ('CLOSED', 'WITHDRAWN', 'REFUSED')
      AND under_way IS NULL AND ended_at IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, under_way, ended_at) ON accounts_closure TO ${app};

-- Under which keys they were asked for and confirmed. What was refused leaves none.
CREATE TABLE accounts_closure_key (
  customer_id UUID NOT NULL,
  -- Compared byte by byte: two keys that only look alike are two.
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  -- SHA-256 of what was asked for.
  request_hash BINARY(32) NOT NULL,
  closure_id UUID NOT NULL,
  PRIMARY KEY (customer_id, idempotency_key),
  KEY accounts_closure_key_closure (closure_id)
) DEFAULT CHARACTER SET utf8mb4;
GRANT DELETE ON accounts_closure_key TO ${app};
