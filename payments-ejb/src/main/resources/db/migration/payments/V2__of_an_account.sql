-- Payments of an account, whoever of its holders asked for them.
ALTER TABLE payments_payment
  ADD KEY payments_payment_account (account_id, kind, status, id);
