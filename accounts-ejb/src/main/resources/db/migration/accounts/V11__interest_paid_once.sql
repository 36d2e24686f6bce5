-- Interest is paid once, in whatever order days are reckoned and paid.

-- In millionths of a penny: what the pot has earned since its first day. Null where an earlier
-- release wrote the row; the sum of `earned` is the same.
ALTER TABLE accounts_interest_day ADD COLUMN total BIGINT NULL;

-- The pot's payments, from 1 on: of two that were reckoned from the same ones before, the second
-- finds its number taken. Null where an earlier release wrote the row, which counts all the same.
ALTER TABLE accounts_interest_payment
  ADD COLUMN number INT NULL,
  ADD UNIQUE KEY accounts_interest_payment_number (pot_id, number);
