-- What the bank lends, and on which terms. A version is never changed: a loan keeps the one that it
-- was made with, and a better one is a further row.
CREATE TABLE lending_product (
  code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  -- The first day on which it is offered, until a later version is.
  offered_from DATE NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  least BIGINT NOT NULL,
  most BIGINT NOT NULL,
  -- The terms that all its loans share, named as ./bank schedule names them, with the rates by how
  -- much is lent.
  terms JSON NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (code, version),
  CONSTRAINT lending_product_amounts CHECK (least > 0 AND least <= most)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

INSERT INTO lending_product
  (code, version, offered_from, currency, least, most, terms, made_at, made_by)
VALUES
  ('personal-loan', 1, '2026-01-01', 'GBP', 100000, 2500000,
   '{"rates": [{"upTo": 499999, "annualRate": "17.9"}, {"upTo": 749999, "annualRate": "9.9"}, {"upTo": 2500000, "annualRate": "6.4"}],
     "instalments": {"least": 12, "most": 60}, "every": {"count": 1, "unit": "MONTHS"},
     "interestMethod": "DECLINING_BALANCE", "amortisation": "EQUAL_INSTALMENTS",
     "calculation": "PROGRESSIVE", "daysInYear": "365", "daysInMonth": "ACTUAL",
     "workingDayRule": "FOLLOWING", "lateFee": "12.00"}',
   '2026-01-01 00:00:00', 'the bank'),
  ('instalments', 1, '2026-01-01', 'GBP', 3000, 300000,
   '{"rates": [{"upTo": 300000, "annualRate": "23.9"}], "freeUpTo": 3,
     "instalments": {"of": [3, 6, 12, 24]}, "every": {"count": 1, "unit": "MONTHS"},
     "interestMethod": "DECLINING_BALANCE", "amortisation": "EQUAL_INSTALMENTS",
     "calculation": "PROGRESSIVE", "daysInYear": "365", "daysInMonth": "ACTUAL",
     "workingDayRule": "FOLLOWING", "lateFee": "0.00"}',
   '2026-01-01 00:00:00', 'the bank');
