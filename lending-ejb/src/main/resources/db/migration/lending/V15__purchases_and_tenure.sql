-- Applications for the instalments of a purchase, and a rule on how long somebody has been known.

-- The transaction that was the purchase: null for other loans, and where an earlier release wrote
-- the row. It is divided once by lending_purchase, which signing writes; an application is none.
ALTER TABLE lending_application
  ADD COLUMN purchase_account UUID NULL,
  ADD COLUMN purchase_sequence BIGINT NULL,
  -- What rules said that the release before has no words for: it goes by the others alone.
  ADD COLUMN later_outcomes JSON NULL,
  ADD CONSTRAINT lending_application_purchase
    CHECK ((purchase_account IS NULL) = (purchase_sequence IS NULL));

-- The rules in force with a bar on how long an applicant has been a customer. Which entries are
-- income is said by the code from now on; the codes are for the release before, should it come back.
INSERT INTO lending_rule_set
  (version, rules, reason, proposed_by, proposed_at, approved, decided_by, decided_at, decision)
SELECT (SELECT MAX(version) + 1 FROM lending_rule_set),
  JSON_SET(rules, '$.tenure', JSON_OBJECT('referDays', 30),
    '$.incomeSeen.codes', JSON_ARRAY('INCOMING_PAYMENT', 'TRANSFER')),
  'Whoever is new is looked at by a person', 'the bank', '2026-11-23 00:00:00',
  TRUE, 'the board', '2026-11-23 00:00:00', 'Whoever is new is looked at by a person'
FROM lending_rule_set WHERE approved ORDER BY version DESC LIMIT 1;
