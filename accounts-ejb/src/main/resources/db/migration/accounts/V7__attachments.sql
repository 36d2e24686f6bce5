-- Pictures and papers that holders keep beside a transaction.
CREATE TABLE accounts_attachment (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  type VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size INT NOT NULL,
  -- SHA-256 of the content: the same one is kept once beside a transaction.
  content_hash BINARY(32) NOT NULL,
  added_by UUID NOT NULL,
  added_at DATETIME(6) NOT NULL,
  UNIQUE KEY accounts_attachment_content_once (account_id, sequence, content_hash),
  CONSTRAINT accounts_attachment_size CHECK (size BETWEEN 1 AND 5242880)
);
GRANT DELETE ON accounts_attachment TO ${app};

-- By itself, so that no list ever reads it.
CREATE TABLE accounts_attachment_content (
  attachment_id UUID NOT NULL PRIMARY KEY,
  content MEDIUMBLOB NOT NULL,
  CONSTRAINT accounts_attachment_content_of FOREIGN KEY (attachment_id)
    REFERENCES accounts_attachment (id)
);
GRANT DELETE ON accounts_attachment_content TO ${app};
