-- Savings pots. A pot's money is the ledger's, on an account of the same id as the pot.
CREATE TABLE accounts_pot (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(40) NOT NULL,
  picture VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  goal BIGINT NULL,
  -- The first day on which money can be withdrawn.
  locked_until DATE NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_on DATE NOT NULL,
  closed_on DATE NULL,
  KEY accounts_pot_account (account_id, state, id),
  CONSTRAINT accounts_pot_goal CHECK (goal > 0),
  CONSTRAINT accounts_pot_state CHECK (
    (state IN ('OPEN', 'CLOSING') AND closed_on IS NULL)
    OR (state = 'CLOSED' AND closed_on IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (name, picture, goal, locked_until, state, closed_on) ON accounts_pot TO ${app};

-- One row an account: locked while its open pots are counted. Shut for good once the account is
-- to be closed, so that no pot is opened beside its end.
CREATE TABLE accounts_pot_room (
  account_id UUID NOT NULL PRIMARY KEY,
  locked_at DATETIME(6) NOT NULL,
  shut BOOLEAN NOT NULL
);
GRANT UPDATE ON accounts_pot_room TO ${app};

-- What happened to pots' locks. Never changed: who broke one, and why, stays said.
CREATE TABLE accounts_pot_lock (
  id UUID NOT NULL PRIMARY KEY,
  pot_id UUID NOT NULL,
  change_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  locked_until DATE NOT NULL,
  reason VARCHAR(140) NULL,
  customer_id UUID NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  KEY accounts_pot_lock_pot (pot_id, id),
  CONSTRAINT accounts_pot_lock_kind CHECK (
    (change_kind IN ('SET', 'PROLONGED') AND reason IS NULL)
    OR (change_kind = 'BROKEN' AND reason IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4;

-- What customers asked to be put in or taken out. A row is written once, with its outcome: a
-- settled one by the ledger, together with its entry, whose id it has.
CREATE TABLE accounts_pot_movement (
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  -- Compared byte by byte: two keys that only look alike are two.
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  -- SHA-256 of what was asked for.
  request_hash BINARY(32) NOT NULL,
  pot_id UUID NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Null where the money moved.
  refusal_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- The day that a refusal for the lock named.
  locked_until DATE NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY accounts_pot_movement_key (customer_id, idempotency_key),
  KEY accounts_pot_movement_pot (pot_id, id),
  CONSTRAINT accounts_pot_movement_kind CHECK (kind IN ('DEPOSIT', 'WITHDRAWAL')),
  CONSTRAINT accounts_pot_movement_amount CHECK (amount > 0)
) DEFAULT CHARACTER SET utf8mb4;
