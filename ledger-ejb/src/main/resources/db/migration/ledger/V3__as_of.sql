-- Along an account's sequence neither its booking dates nor its booking times descend, so that what
-- was at a date or moment is found by bisection over the primary key. An index of its own for it
-- cost a third of all postings that could be written.

ALTER TABLE ledger_account ADD COLUMN last_booked_at DATETIME(6) NULL AFTER last_booking_date;
GRANT UPDATE (last_booked_at) ON ledger_account TO ${app};

ALTER TABLE ledger_leg DROP INDEX ledger_leg_booking_date;
