-- Payment holidays that customers ask for themselves.

-- How many instalments the event leaves out, where it is a payment holiday. Null where an earlier
-- release wrote the row.
ALTER TABLE lending_event ADD COLUMN left_out INT NULL;

-- Personal loans from now on: so many instalments in twelve months, once so many months have passed
-- since the payout. Loans of the version before have no such term; staff may grant them a holiday.
INSERT INTO lending_product
  (code, version, offered_from, currency, least, most, terms, made_at, made_by)
SELECT code, 2, offered_from, currency, least, most,
  JSON_SET(terms, '$.paymentHoliday', JSON_OBJECT('most', 3, 'afterMonths', 3)),
  '2026-11-23 00:00:00', made_by
FROM lending_product WHERE code = 'personal-loan' AND version = 1;
