-- The next version of a product: one person proposes its limits and rates, another approves them. What
-- else its loans share stays as it is in the version before.
CREATE TABLE lending_product_proposal (
  id UUID NOT NULL PRIMARY KEY,
  product VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  offered_from DATE NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  least BIGINT NOT NULL,
  most BIGINT NOT NULL,
  rates JSON NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The product's code while it waits for the second person: one at a time for each.
  waiting VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(500) NOT NULL,
  proposed_by VARCHAR(255) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(255) NULL,
  decided_at DATETIME(6) NULL,
  decision VARCHAR(500) NULL,
  UNIQUE KEY lending_product_proposal_waiting (waiting),
  CONSTRAINT lending_product_proposal_amounts CHECK (least > 0 AND least <= most),
  CONSTRAINT lending_product_proposal_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  CONSTRAINT lending_product_proposal_two CHECK (
    decided_by IS NULL OR state = 'REJECTED' OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, waiting, decided_by, decided_at, decision)
  ON lending_product_proposal TO ${app};
