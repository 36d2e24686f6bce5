-- Planted: the release before can't run on this.
ALTER TABLE payments_payment ADD COLUMN payee_name VARCHAR(140);
ALTER TABLE payments_payment DROP COLUMN payee;
