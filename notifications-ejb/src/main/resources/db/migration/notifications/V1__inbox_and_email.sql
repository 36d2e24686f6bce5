-- What customers were told, in the words in which they were told. Nothing of it changes, except
-- that it is read; the application's user has no right to change more.
CREATE TABLE notifications_message (
  id UUID NOT NULL PRIMARY KEY,
  customer_id UUID NOT NULL,
  -- The same key for the same customer sends nothing again.
  message_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  -- What it is about: an incident's id, a case's.
  about VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sent_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  UNIQUE KEY notifications_message_key (customer_id, message_key),
  KEY notifications_message_customer (customer_id, id),
  KEY notifications_message_counted (message_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (read_at) ON notifications_message TO ${app};

-- Messages on their way by e-mail. Times are the database's own, in UTC.
CREATE TABLE notifications_email (
  message_id UUID NOT NULL PRIMARY KEY,
  -- Where the customer was to be reached when the message was written.
  address VARCHAR(254) NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  queued_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  KEY notifications_email_due (state, next_at),
  CONSTRAINT notifications_email_state CHECK (state IN ('WAITING', 'SENT', 'FAILED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (state, attempts, next_at, ended_at) ON notifications_email TO ${app};
