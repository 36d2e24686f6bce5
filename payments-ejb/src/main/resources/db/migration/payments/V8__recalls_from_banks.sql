-- Other banks ask for money back that they sent (camt.056): each question once, for an agent.
CREATE TABLE payments_recall (
  id UUID NOT NULL PRIMARY KEY,
  -- The payment that came in, in payments_scheme_credit.
  credit_id UUID NOT NULL,
  -- The other bank's name for its question.
  cancellation_id VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  account_id UUID NOT NULL,
  sort_code CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_number CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Why, as ISO 20022's external code.
  reason VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  KEY payments_recall_credit (credit_id),
  KEY payments_recall_asked (asked_at)
) ENGINE = InnoDB;

-- The answer: one a question, whoever comes second. What is granted is written by the ledger with
-- the entry that takes the money; what is refused, with the message that says so.
CREATE TABLE payments_recall_answer (
  recall_id UUID NOT NULL PRIMARY KEY,
  granted BOOLEAN NOT NULL,
  -- Why not, as ISO 20022's external code; null where the money went back.
  refusal VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Whether the customer agreed, as far as they were asked.
  consent BOOLEAN NOT NULL,
  note VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
  answered_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  -- When the customer was told; null until then.
  told_at DATETIME(6) NULL,
  KEY payments_recall_answer_untold (told_at, answered_at),
  CONSTRAINT payments_recall_answer_granted CHECK (granted = (refusal IS NULL))
) ENGINE = InnoDB;
GRANT UPDATE (told_at) ON payments_recall_answer TO ${app};
