-- Money that customers ask others for. Nothing here is ever changed: what becomes of a request are
-- further rows.
CREATE TABLE payments_request (
  id UUID NOT NULL PRIMARY KEY,
  -- Who asked, and what they were called then.
  customer_id UUID NOT NULL,
  asker_name VARCHAR(140) NOT NULL,
  -- Where the money is to go; all of its holders see the request.
  account_id UUID NOT NULL,
  kind VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note VARCHAR(140) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Of a bill that is divided: all of it, and what who asks bears.
  total BIGINT NULL,
  own_part BIGINT NULL,
  -- The payment that is asked back; once.
  recalls UUID NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY payments_request_account (account_id, id),
  KEY payments_request_customer (customer_id, expires_at),
  UNIQUE KEY payments_request_recalls (recalls),
  CONSTRAINT payments_request_kind CHECK (
    (kind = 'REQUEST' AND total IS NULL AND recalls IS NULL)
    OR (kind = 'SPLIT' AND total IS NOT NULL AND recalls IS NULL)
    OR (kind = 'RECALL' AND total IS NULL AND recalls IS NOT NULL)),
  CONSTRAINT payments_request_bill CHECK ((total IS NULL) = (own_part IS NULL)),
  CONSTRAINT payments_request_own_part CHECK (own_part >= 0 AND own_part < total)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- From whom, and how much.
CREATE TABLE payments_request_part (
  request_id UUID NOT NULL,
  number INT NOT NULL,
  -- As who asked names them: the phone number, or the payee of what is recalled. Null for a link.
  asked_as VARCHAR(140) NULL,
  -- The customer who had the number when it was asked for; null where nobody had it.
  customer_id UUID NULL,
  -- Or the holders of an account.
  asked_account_id UUID NULL,
  -- SHA-256 of the link's token, whose 128 random bits nobody can try through.
  link_hash BINARY(32) NULL,
  -- Whether several may pay by the link, each once.
  several BOOLEAN NOT NULL,
  -- Null where who pays says how much.
  amount BIGINT NULL,
  PRIMARY KEY (request_id, number),
  UNIQUE KEY payments_request_part_link (link_hash),
  KEY payments_request_part_customer (customer_id, request_id),
  KEY payments_request_part_account (asked_account_id, request_id),
  CONSTRAINT payments_request_part_asked CHECK ((asked_as IS NULL) = (link_hash IS NOT NULL)),
  CONSTRAINT payments_request_part_several CHECK (NOT several OR link_hash IS NOT NULL),
  CONSTRAINT payments_request_part_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- How a part came to its end: the first row is the one. A payment's is written by the ledger,
-- together with its entry, so that of a payment, a refusal and a cancellation at once one holds.
CREATE TABLE payments_request_end (
  request_id UUID NOT NULL,
  number INT NOT NULL,
  -- The customer who paid, where several may; zeros for the end of the whole part.
  slot UUID NOT NULL,
  outcome VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Who paid, declined or cancelled.
  customer_id UUID NOT NULL,
  payer_name VARCHAR(140) NULL,
  payment_id UUID NULL,
  amount BIGINT NULL,
  ended_at DATETIME(6) NOT NULL,
  PRIMARY KEY (request_id, number, slot),
  KEY payments_request_end_customer (customer_id, outcome, request_id),
  CONSTRAINT payments_request_end_outcome CHECK (
    (outcome = 'PAID' AND payment_id IS NOT NULL AND amount > 0 AND payer_name IS NOT NULL)
    OR (outcome IN ('DECLINED', 'CANCELLED') AND payment_id IS NULL AND amount IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- That those who still owe were reminded: once a day.
CREATE TABLE payments_request_reminder (
  request_id UUID NOT NULL,
  reminded_on DATE NOT NULL,
  PRIMARY KEY (request_id, reminded_on)
) ENGINE = InnoDB;
