-- What customers ask the bank, and what it answers.

-- One row a customer: locked while their open cases are counted.
CREATE TABLE operations_case_customer (
  customer_id UUID NOT NULL PRIMARY KEY,
  locked_at DATETIME(6) NOT NULL
);
GRANT UPDATE ON operations_case_customer TO ${app};

CREATE TABLE operations_case (
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  -- The client's, compared byte by byte, and SHA-256 of what was asked under it.
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  request_hash BINARY(32) NOT NULL,
  subject VARCHAR(100) NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The incident that it is about, if any.
  about VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  opened_at DATETIME(6) NOT NULL,
  -- Of the latest message, or of the closing.
  changed_at DATETIME(6) NOT NULL,
  -- Who has taken it.
  agent VARCHAR(255) NULL,
  messages INT NOT NULL,
  UNIQUE KEY operations_case_key (customer_id, idempotency_key),
  KEY operations_case_customer (customer_id, id),
  KEY operations_case_state (state, changed_at),
  KEY operations_case_about (about),
  CONSTRAINT operations_case_state_known CHECK (
    state IN ('WAITING_FOR_BANK', 'WAITING_FOR_CUSTOMER', 'CLOSED'))
) DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, changed_at, agent, messages) ON operations_case TO ${app};

-- Never changed: what was said stays said.
CREATE TABLE operations_case_message (
  case_id UUID NOT NULL,
  number INT NOT NULL,
  -- The agent who wrote it; null for the customer.
  agent VARCHAR(255) NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  text VARCHAR(3000) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  PRIMARY KEY (case_id, number),
  UNIQUE KEY operations_case_message_key (case_id, idempotency_key),
  CONSTRAINT operations_case_message_case FOREIGN KEY (case_id) REFERENCES operations_case (id),
  CONSTRAINT operations_case_message_author CHECK (agent IS NULL OR idempotency_key IS NULL)
) DEFAULT CHARACTER SET utf8mb4;
