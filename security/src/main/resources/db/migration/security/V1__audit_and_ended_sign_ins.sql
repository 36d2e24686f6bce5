-- What staff did. The application may add rows and read them, nothing else.
CREATE TABLE security_audit (
  id UUID NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  action VARCHAR(40) CHARACTER SET ascii NOT NULL,
  object VARCHAR(64) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(500) NOT NULL,
  trace_id VARCHAR(64) CHARACTER SET ascii NULL,
  KEY security_audit_object (object, id)
);

-- Up to when a subject's tokens are void.
CREATE TABLE security_ended_sign_in (
  subject VARCHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  ended_at DATETIME(6) NOT NULL,
  KEY security_ended_sign_in_at (ended_at)
);
GRANT UPDATE ON security_ended_sign_in TO ${app};
