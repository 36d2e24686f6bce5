-- Whom customers pay again. A row goes when its customer deletes it; payments, checks and accepted
-- risks keep what they need themselves.
CREATE TABLE payments_payee (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  name VARCHAR(140) NOT NULL,
  -- The account in one form, however it was written: see Target.
  target VARCHAR(48) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  account_id UUID NULL,
  sort_code CHAR(6) CHARACTER SET ascii NULL,
  account_number CHAR(8) CHARACTER SET ascii NULL,
  iban VARCHAR(34) CHARACTER SET ascii NULL,
  phone VARCHAR(16) CHARACTER SET ascii NULL,
  -- What the check of the name came to when it was saved.
  result VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY payments_payee_target (customer_id, target),
  KEY payments_payee_customer (customer_id, id),
  CONSTRAINT payments_payee_account CHECK (
    account_id IS NOT NULL OR iban IS NOT NULL
    OR (sort_code IS NOT NULL AND account_number IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT DELETE ON payments_payee TO ${app};

-- Who asked whether an account is held by a name, and what they were told. Never changed.
CREATE TABLE payments_payee_check (
  id UUID NOT NULL,
  customer_id UUID NOT NULL,
  asked_name VARCHAR(140) NOT NULL,
  -- As it was asked for: an account's numbers, its id, or a phone number.
  asked_account VARCHAR(48) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  result VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_name VARCHAR(140) NULL,
  reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  checked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY payments_payee_check_customer (customer_id, id),
  CONSTRAINT payments_payee_check_told CHECK (
    (found_name IS NOT NULL) = (result = 'CLOSE_MATCH')
    AND (reason IS NOT NULL) = (result = 'CANNOT_BE_CHECKED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- That a customer saved a payee in spite of what the check said. Never changed.
CREATE TABLE payments_accepted_risk (
  check_id UUID NOT NULL,
  payee_id UUID NOT NULL,
  accepted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (check_id, payee_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- Accounts that a customer has confirmed a payment to by a sign-in of its own.
CREATE TABLE payments_confirmed_target (
  customer_id UUID NOT NULL,
  target VARCHAR(48) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  confirmed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (customer_id, target)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- What a customer has used up: checks of names since a moment, and small payments since the last
-- confirmed one. Its row is also the lock that counts their payees.
CREATE TABLE payments_allowance (
  customer_id UUID NOT NULL,
  checks_since DATETIME(6) NOT NULL,
  checks INT NOT NULL,
  small_spent BIGINT NOT NULL,
  PRIMARY KEY (customer_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON payments_allowance TO ${app};
