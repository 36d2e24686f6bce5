-- What staff propose to do to loans, for a second person to decide.
CREATE TABLE lending_proposal (
  id UUID NOT NULL PRIMARY KEY,
  loan_id UUID NOT NULL,
  -- The loan while it is open, so that one at a time is.
  open_loan_id UUID NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  instalments INT NULL,
  annual_rate DECIMAL(14,10) NULL,
  first_due DATE NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by VARCHAR(64) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(64) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  -- Whether what was approved is done.
  done BOOLEAN NOT NULL DEFAULT FALSE,
  UNIQUE KEY lending_proposal_open (open_loan_id),
  KEY lending_proposal_loan (loan_id, id),
  KEY lending_proposal_state (state, done, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (open_loan_id, state, decided_by, decided_at, decision, done)
  ON lending_proposal TO ${app};
