-- Who froze an account, a bit for each: 1 the bank, 2 its holder. Read of frozen accounts alone. The
-- release before this one writes the status and leaves the bits: 0 on a frozen account is the bank.
ALTER TABLE ledger_account ADD COLUMN frozen_by TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER status;
GRANT UPDATE (frozen_by) ON ledger_account TO ${app};
