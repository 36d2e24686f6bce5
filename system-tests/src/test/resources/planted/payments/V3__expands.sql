-- Harmless: only widens.
ALTER TABLE payments_payment ADD COLUMN note VARCHAR(140);
