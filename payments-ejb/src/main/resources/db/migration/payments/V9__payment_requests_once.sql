-- Under which key a customer asked for money: the same key with the same content is the same
-- request, and is answered with the same links.
CREATE TABLE payments_request_key (
  customer_id UUID NOT NULL,
  -- SHA-256 in hexadecimal. Not the key itself: links are made of it and of the seed.
  key_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of what was asked for, in hexadecimal.
  content CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seed CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id UUID NOT NULL,
  PRIMARY KEY (customer_id, key_hash)
) ENGINE = InnoDB;
