-- The number of the payment that is being made: from then on it is neither left out nor cancelled.
ALTER TABLE payments_standing_order ADD COLUMN paying INT NULL;
-- The payment's id, for whoever makes it.
ALTER TABLE payments_standing_order ADD COLUMN paying_id UUID NULL;
-- How many payments were made; of those before this column, how many were made or tried.
ALTER TABLE payments_standing_order ADD COLUMN made INT NULL;
-- The day of the payment that was left out last.
ALTER TABLE payments_standing_order ADD COLUMN skipped_on DATE NULL;
GRANT UPDATE (paying, paying_id, made, skipped_on) ON payments_standing_order TO ${app};
