-- Overdrafts on current accounts.

-- What they cost and how much is offered. A version's terms are never changed: a better one follows.
CREATE TABLE lending_overdraft_tariff (
  version INT NOT NULL PRIMARY KEY,
  -- The first day on which it holds, once it is approved, until a later one does.
  effective_on DATE NOT NULL,
  -- Tiers of the balance with their rates, the highest limit, and the rules of the automatic offer.
  terms JSON NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 while it waits for the second person: one at a time.
  waiting INT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  UNIQUE KEY lending_overdraft_tariff_waiting (waiting),
  CONSTRAINT lending_overdraft_tariff_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  CONSTRAINT lending_overdraft_tariff_two CHECK (
    decided_by IS NULL OR state = 'REJECTED' OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, waiting, decided_by, decided_at, decision) ON lending_overdraft_tariff TO ${app};

INSERT INTO lending_overdraft_tariff
  (version, effective_on, terms, state, reason, proposed_by, proposed_at)
VALUES
  (1, '2026-01-01',
   '{"tiers": [{"upTo": 2500, "annualRate": "0"}, {"upTo": 250000, "annualRate": "35.9"}],
     "highest": 250000,
     "offer": {"minimumAge": 18, "openDays": 30, "months": 3, "monthlyIncome": 50000,
               "sharePercent": 50, "highest": 100000, "step": 1000}}',
   'APPROVED', 'What the bank began with', 'the bank', '2026-01-01 00:00:00');

-- Limits that were agreed, one after the other for each customer; of an account the latest counts.
-- Written first, and the ledger's floor after it.
CREATE TABLE lending_overdraft_limit (
  customer_id UUID NOT NULL,
  number INT NOT NULL,
  account_id UUID NOT NULL,
  amount BIGINT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_by VARCHAR(255) NOT NULL,
  -- The business day, and the moment.
  set_on DATE NOT NULL,
  set_at DATETIME(6) NOT NULL,
  PRIMARY KEY (customer_id, number),
  KEY lending_overdraft_limit_account (account_id, number),
  CONSTRAINT lending_overdraft_limit_amount CHECK (amount >= 0)
) ENGINE = InnoDB;

-- Limits above what is offered to everybody: an agent asks, a supervisor decides, and the customer
-- may then set it for themselves.
CREATE TABLE lending_overdraft_request (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL,
  -- The account again while the request waits: one at a time.
  waiting UUID NULL,
  amount BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  UNIQUE KEY lending_overdraft_request_waiting (waiting),
  KEY lending_overdraft_request_account (account_id, id),
  CONSTRAINT lending_overdraft_request_amount CHECK (amount > 0),
  CONSTRAINT lending_overdraft_request_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  CONSTRAINT lending_overdraft_request_two CHECK (
    decided_by IS NULL OR state = 'REJECTED' OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, waiting, decided_by, decided_at, decision) ON lending_overdraft_request TO ${app};

-- What an account cost on a day, written once, with the entry that books the pennies it completes.
CREATE TABLE lending_overdraft_day (
  account_id UUID NOT NULL,
  day DATE NOT NULL,
  -- What was booked at the end of the day.
  balance BIGINT NOT NULL,
  tariff INT NOT NULL,
  -- In millionths of a penny: of this day, and of all days since the first.
  accrued BIGINT NOT NULL,
  total BIGINT NOT NULL,
  PRIMARY KEY (account_id, day)
) ENGINE = InnoDB;

-- What is charged for the days up to one, and told to the customer ahead. Written once.
CREATE TABLE lending_overdraft_charge (
  account_id UUID NOT NULL,
  number INT NOT NULL,
  through DATE NOT NULL,
  amount BIGINT NOT NULL,
  -- The first day on which it is taken.
  charge_on DATE NOT NULL,
  told_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, number),
  KEY lending_overdraft_charge_day (charge_on),
  CONSTRAINT lending_overdraft_charge_amount CHECK (amount > 0)
) ENGINE = InnoDB;

-- What was taken of a charge, in as many parts as it took, each written with its entry.
CREATE TABLE lending_overdraft_payment (
  account_id UUID NOT NULL,
  number INT NOT NULL,
  part INT NOT NULL,
  amount BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (account_id, number, part),
  CONSTRAINT lending_overdraft_payment_amount CHECK (amount > 0)
) ENGINE = InnoDB;
