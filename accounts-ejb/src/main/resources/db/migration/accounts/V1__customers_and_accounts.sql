-- Customers: with a log-in (subject), or brought in from another bank's books (external_…).
CREATE TABLE accounts_customer (
  id UUID NOT NULL PRIMARY KEY,
  subject VARCHAR(64) CHARACTER SET ascii NULL,
  name VARCHAR(140) NOT NULL,
  email VARCHAR(254) NULL,
  date_of_birth DATE NULL,
  address_line1 VARCHAR(100) NULL,
  address_line2 VARCHAR(100) NULL,
  city VARCHAR(60) NULL,
  postcode VARCHAR(12) NULL,
  country CHAR(2) CHARACTER SET ascii NULL,
  phone VARCHAR(16) CHARACTER SET ascii NULL,
  language CHAR(2) CHARACTER SET ascii NULL,
  external_bank VARCHAR(40) CHARACTER SET ascii NULL,
  external_id VARCHAR(60) CHARACTER SET ascii NULL,
  since DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY accounts_customer_subject (subject),
  UNIQUE KEY accounts_customer_external (external_bank, external_id),
  KEY accounts_customer_name (name),
  KEY accounts_customer_email (email)
);
GRANT UPDATE ON accounts_customer TO ${app};

-- What a customer's account is called in the world. Its money and its state are the ledger's.
CREATE TABLE accounts_account (
  id UUID NOT NULL PRIMARY KEY,
  type VARCHAR(12) CHARACTER SET ascii NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  sort_code CHAR(6) CHARACTER SET ascii NOT NULL,
  account_number CHAR(8) CHARACTER SET ascii NOT NULL,
  iban VARCHAR(34) CHARACTER SET ascii NOT NULL,
  opened_on DATE NOT NULL,
  external_bank VARCHAR(40) CHARACTER SET ascii NULL,
  external_id VARCHAR(60) CHARACTER SET ascii NULL,
  UNIQUE KEY accounts_account_domestic (account_number, sort_code),
  UNIQUE KEY accounts_account_iban (iban),
  UNIQUE KEY accounts_account_external (external_bank, external_id)
);

-- Who may use which account.
CREATE TABLE accounts_holder (
  account_id UUID NOT NULL,
  customer_id UUID NOT NULL,
  role VARCHAR(12) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (account_id, customer_id),
  KEY accounts_holder_customer (customer_id)
);

-- Account numbers are never given twice; a gap after a restart does no harm.
CREATE SEQUENCE accounts_number START WITH 10000001 MAXVALUE 99999999 NOCYCLE CACHE 100;
