-- Saving that goes by itself.

-- Whether rules want to hear of the account's money: then postings leave a cue.
ALTER TABLE accounts_account ADD COLUMN followed BOOLEAN NOT NULL DEFAULT FALSE;
GRANT UPDATE (followed) ON accounts_account TO ${app};

-- Into which pot what is missing to the next pound goes, and how many times.
CREATE TABLE accounts_round_up (
  account_id UUID NOT NULL PRIMARY KEY,
  pot_id UUID NOT NULL,
  multiplier INT NOT NULL,
  customer_id UUID NOT NULL,
  set_at DATETIME(6) NOT NULL,
  KEY accounts_round_up_pot (pot_id),
  CONSTRAINT accounts_round_up_multiplier CHECK (multiplier IN (1, 2, 5, 10))
) ENGINE = InnoDB;
GRANT UPDATE, DELETE ON accounts_round_up TO ${app};

-- How pay is split that comes in: its rules, each a fixed amount or a share.
CREATE TABLE accounts_salary_sorter (
  account_id UUID NOT NULL PRIMARY KEY,
  -- What is less than this is no pay.
  least BIGINT NOT NULL,
  customer_id UUID NOT NULL,
  set_at DATETIME(6) NOT NULL,
  CONSTRAINT accounts_salary_sorter_least CHECK (least > 0)
) ENGINE = InnoDB;
GRANT UPDATE, DELETE ON accounts_salary_sorter TO ${app};

CREATE TABLE accounts_sorting_rule (
  account_id UUID NOT NULL,
  position INT NOT NULL,
  pot_id UUID NOT NULL,
  amount BIGINT NULL,
  percent INT NULL,
  PRIMARY KEY (account_id, position),
  KEY accounts_sorting_rule_pot (pot_id),
  CONSTRAINT accounts_sorting_rule_part CHECK (
    (amount > 0 AND percent IS NULL) OR (amount IS NULL AND percent BETWEEN 1 AND 100))
) ENGINE = InnoDB;
GRANT DELETE ON accounts_sorting_rule TO ${app};

-- Entries that moved money of a followed account: written with them, gone once the rules have seen
-- them. What the rules move has ids of its own, so that a cue seen twice moves once.
CREATE TABLE accounts_saving_cue (
  entry_id UUID NOT NULL,
  account_id UUID NOT NULL,
  PRIMARY KEY (entry_id, account_id)
) ENGINE = InnoDB;
GRANT DELETE ON accounts_saving_cue TO ${app};
