ALTER TABLE payments_payment DROP KEY IF EXISTS payments_payment_asked_by;
ALTER TABLE payments_payment DROP COLUMN IF EXISTS asked_by;
DELETE FROM payments_flyway_history WHERE version = '9002';
