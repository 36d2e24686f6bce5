-- Acts that wait for a sign-in of their own. A row stays when it has served: it shows what its
-- subject confirmed, and when. The application writes its end, and nothing else anew.
CREATE TABLE security_step_up (
  id UUID NOT NULL PRIMARY KEY,
  subject VARCHAR(64) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of all that was asked for.
  content_hash BINARY(32) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  -- It was sent with something else.
  void_at DATETIME(6) NULL,
  used_at DATETIME(6) NULL,
  -- What it was spent for: the same may come again, nothing else may.
  used_for VARCHAR(100) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  CONSTRAINT security_step_up_one_end CHECK (void_at IS NULL OR used_for IS NULL),
  CONSTRAINT security_step_up_used CHECK ((used_at IS NULL) = (used_for IS NULL))
) ENGINE = InnoDB;
GRANT UPDATE (void_at, used_at, used_for) ON security_step_up TO ${app};
