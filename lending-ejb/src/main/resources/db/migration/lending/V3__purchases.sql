-- Purchases that are paid in instalments: each once, written with the loan that it became.
CREATE TABLE lending_purchase (
  account_id UUID NOT NULL,
  -- The transaction's number on the account.
  sequence BIGINT NOT NULL,
  customer_id UUID NOT NULL,
  -- The how many-eth of the customer's, from 1: of two at once, the second finds it taken and is
  -- judged again with the first in sight.
  number INT NOT NULL,
  loan_id UUID NOT NULL,
  instalments INT NOT NULL,
  PRIMARY KEY (account_id, sequence),
  UNIQUE KEY lending_purchase_number (customer_id, number),
  UNIQUE KEY lending_purchase_loan (loan_id)
) ENGINE = InnoDB;
