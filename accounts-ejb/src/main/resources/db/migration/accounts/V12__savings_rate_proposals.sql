-- The next rate of savings: one person proposes it, another announces it. The rate that becomes of
-- it has its id.
CREATE TABLE accounts_savings_rate_proposal (
  id UUID NOT NULL PRIMARY KEY,
  effective_on DATE NOT NULL,
  millionths INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 while it waits for the second person: one at a time.
  waiting INT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  UNIQUE KEY accounts_savings_rate_proposal_waiting (waiting),
  CONSTRAINT accounts_savings_rate_proposal_range CHECK (millionths BETWEEN 0 AND 200000),
  CONSTRAINT accounts_savings_rate_proposal_state CHECK (
    state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  CONSTRAINT accounts_savings_rate_proposal_two CHECK (
    decided_by IS NULL OR state = 'REJECTED' OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, waiting, decided_by, decided_at, decision)
  ON accounts_savings_rate_proposal TO ${app};
