-- Joint accounts are two people's. The type of their rows stays PERSONAL: the release before this one
-- reads no other, and shows such an account to both all the same.
ALTER TABLE accounts_account
  ADD COLUMN most_holders INT NOT NULL DEFAULT 1,
  ADD CONSTRAINT accounts_account_most_holders CHECK (most_holders IN (1, 2));
-- Never written: without it, no row could be locked while its holders are counted.
GRANT UPDATE (most_holders) ON accounts_account TO ${app};

-- By these a holder of a joint account finds the other one. The code itself is kept nowhere.
CREATE TABLE accounts_invitation (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL,
  -- SHA-256 of the code, whose 130 random bits nobody can try through.
  code_hash BINARY(32) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 or nothing, so that the key lets an account have one at a time.
  under_way INT NULL,
  claimant_id UUID NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  claimed_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  UNIQUE KEY accounts_invitation_code (code_hash),
  UNIQUE KEY accounts_invitation_under_way (account_id, under_way),
  KEY accounts_invitation_account (account_id, id),
  KEY accounts_invitation_claimant (claimant_id, id),
  CONSTRAINT accounts_invitation_state CHECK (
    (state = 'OPEN' AND under_way = 1 AND claimant_id IS NULL AND ended_at IS NULL)
    OR (state = 'CLAIMED' AND under_way = 1 AND claimant_id IS NOT NULL AND ended_at IS NULL)
    OR (state IN ('APPROVED', 'DECLINED')
      AND under_way IS NULL AND claimant_id IS NOT NULL AND ended_at IS NOT NULL)
    OR (state IN ('WITHDRAWN', 'EXPIRED')
      AND under_way IS NULL AND claimant_id IS NULL AND ended_at IS NOT NULL)),
  CONSTRAINT accounts_invitation_claim CHECK ((claimant_id IS NULL) = (claimed_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, under_way, claimant_id, claimed_at, ended_at)
  ON accounts_invitation TO ${app};
