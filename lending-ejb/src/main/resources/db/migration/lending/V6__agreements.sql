-- Agreements as they were shown: what a customer signs is one of these, byte by byte. Drawn up for
-- the day on which the loan is paid out, and anew for each other day.
CREATE TABLE lending_agreement (
  application_id UUID NOT NULL,
  day DATE NOT NULL,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of the document, in hexadecimal.
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document MEDIUMBLOB NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (application_id, day, language),
  CONSTRAINT lending_agreement_of
    FOREIGN KEY (application_id) REFERENCES lending_application (id)
) ENGINE = InnoDB;
