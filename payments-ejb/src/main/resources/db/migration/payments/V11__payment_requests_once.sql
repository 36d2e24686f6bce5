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

-- Of a part that several may pay, which of its ends a row is, from 0: what is written at the same
-- time wants the same place, and who comes second looks again whether the part is open still.
ALTER TABLE payments_request_end
  ADD COLUMN place INT NULL,
  ADD UNIQUE KEY payments_request_end_place (request_id, number, place);

-- When who asked was told of a payment. Of those before this migration they were; a release that
-- does not know the column tells at once, and is told of once more, under the same key.
ALTER TABLE payments_request_end
  ADD COLUMN told_at DATETIME(6) NULL,
  ADD KEY payments_request_end_untold (outcome, told_at, ended_at);
UPDATE payments_request_end SET told_at = ended_at;
GRANT UPDATE (told_at) ON payments_request_end TO ${app};
