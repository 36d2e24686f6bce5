ALTER TABLE payments_payment DROP COLUMN IF EXISTS channel;
DELETE FROM payments_flyway_history WHERE version = '9001';
