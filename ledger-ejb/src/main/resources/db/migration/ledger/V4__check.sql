-- When the books were verified, and what came of it. No part of the books.

CREATE TABLE ledger_check (
  id UUID NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 or nothing, so that the key lets one at a time be under way.
  under_way TINYINT NULL,
  started_at DATETIME(6) NOT NULL,
  -- One that has not been heard of for long has died with its node.
  progressed_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  rows_done BIGINT NOT NULL DEFAULT 0,
  rows_about BIGINT NOT NULL DEFAULT 0,
  wrong_rule VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  wrong_table VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  wrong_key VARCHAR(500) NULL,
  wrong_expected VARCHAR(500) NULL,
  wrong_found VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ledger_check_under_way (under_way),
  KEY ledger_check_started_at (started_at),
  CONSTRAINT ledger_check_state CHECK (state IN ('RUNNING', 'HOLDS', 'WRONG', 'BROKEN_OFF')),
  CONSTRAINT ledger_check_running CHECK ((state = 'RUNNING') = (under_way IS NOT NULL)),
  CONSTRAINT ledger_check_wrong CHECK ((state = 'WRONG') = (wrong_rule IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

GRANT UPDATE (state, under_way, progressed_at, ended_at, rows_done, rows_about, wrong_rule,
    wrong_table, wrong_key, wrong_expected, wrong_found)
  ON ledger_check TO ${app};
