-- Payments that are made later: again and again, or once on a day.
CREATE TABLE payments_standing_order (
  -- Of a payment that is made once, the payment's own id.
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  -- Compared byte by byte: two keys that only look alike are two.
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  -- SHA-256 of what was asked for.
  request_hash BINARY(32) NOT NULL,
  once BOOLEAN NOT NULL,
  state VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id UUID NOT NULL,
  -- The destination: what kind of name it has, and the name.
  to_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_text VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payee_name VARCHAR(140) NOT NULL,
  amount BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(140) NOT NULL,
  unit VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  every INT NOT NULL,
  first_on DATE NOT NULL,
  last_on DATE NULL,
  payments INT NULL,
  working_days VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- How many are behind it: the number of the next payment, from 0.
  number INT NOT NULL,
  -- When the next payment is made, moved where banks are closed; null once there is none.
  next_on DATE NULL,
  tried_on DATE NULL,
  refusal_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY payments_standing_order_key (customer_id, idempotency_key),
  KEY payments_standing_order_due (state, next_on),
  KEY payments_standing_order_account (account_id, id),
  CONSTRAINT payments_standing_order_amount CHECK (amount > 0),
  CONSTRAINT payments_standing_order_state CHECK (
    (state = 'ACTIVE' AND next_on IS NOT NULL)
    OR (state IN ('ENDED', 'CANCELLED') AND next_on IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, amount, reference, number, next_on, tried_on, refusal_code)
  ON payments_standing_order TO ${app};
