-- What customers asked to be paid, and what came in for them. A row is written once, with its
-- outcome: a settled one by the ledger, together with its entry.
CREATE TABLE payments_payment (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  -- Compared byte by byte: two keys that only look alike are two.
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  -- SHA-256 of what was asked for.
  request_hash BINARY(32) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  refusal_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- The actor's account: the payer's, or the one that the money came into.
  account_id UUID NOT NULL,
  -- Where it went, if that is an account of this bank.
  payee_account_id UUID NULL,
  payee_name VARCHAR(140) NOT NULL,
  amount BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(140) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY payments_payment_key (customer_id, kind, idempotency_key),
  KEY payments_payment_customer (customer_id, kind, id),
  CONSTRAINT payments_payment_kind CHECK (kind IN ('OUTGOING', 'INCOMING')),
  CONSTRAINT payments_payment_status CHECK (
    (status = 'SETTLED' AND refusal_code IS NULL)
    OR (status = 'REFUSED' AND refusal_code IS NOT NULL)),
  CONSTRAINT payments_payment_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
