-- Planted: names the tables of other modules in every way there is. This one is harmless: FROM lending_loan.
CREATE TABLE payments_payment (
  id UUID PRIMARY KEY,
  account UUID NOT NULL REFERENCES accounts_account (id) ON UPDATE CASCADE ON DELETE NO ACTION
);
CREATE TABLE unprefixed (id UUID PRIMARY KEY);
INSERT INTO payments_payment SELECT id, id FROM ledger_account;
GRANT UPDATE, DELETE ON security_act TO ${app};
