-- Interest on savings pots.

-- The first day on which the pot earns interest; null where it earns none.
ALTER TABLE accounts_pot ADD COLUMN earns_from DATE NULL;
GRANT UPDATE (earns_from) ON accounts_pot TO ${app};

-- The gross rate a year in millionths, from a day on. Never changed: a new one follows.
CREATE TABLE accounts_savings_rate (
  id UUID NOT NULL PRIMARY KEY,
  effective_on DATE NOT NULL,
  millionths INT NOT NULL,
  announced_at DATETIME(6) NOT NULL,
  -- Whose decision it was; null for the rate that the bank began with.
  announced_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY accounts_savings_rate_day (effective_on),
  CONSTRAINT accounts_savings_rate_range CHECK (millionths BETWEEN 0 AND 200000)
) ENGINE = InnoDB;
INSERT INTO accounts_savings_rate (id, effective_on, millionths, announced_at)
  VALUES ('01900000-0000-7000-8000-000000000001', '2026-01-01', 32500, '2026-01-01 00:00:00');

-- What a pot earned on a day, written once, with the entry that books it.
CREATE TABLE accounts_interest_day (
  pot_id UUID NOT NULL,
  day DATE NOT NULL,
  -- At the end of the day.
  balance BIGINT NOT NULL,
  millionths INT NOT NULL,
  -- In millionths of a penny: of this day, and of all days that are not paid yet.
  earned BIGINT NOT NULL,
  unpaid BIGINT NOT NULL,
  PRIMARY KEY (pot_id, day)
) ENGINE = InnoDB;

-- What was paid of it, written once, with the entry that pays it. The fraction of a penny stays.
CREATE TABLE accounts_interest_payment (
  pot_id UUID NOT NULL,
  -- The last day that it is for.
  through DATE NOT NULL,
  amount BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (pot_id, through),
  CONSTRAINT accounts_interest_payment_amount CHECK (amount > 0)
) ENGINE = InnoDB;
