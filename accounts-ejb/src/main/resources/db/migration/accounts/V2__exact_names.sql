-- What other systems call a thing is compared letter by letter: two of their ids may differ in
-- case alone.
ALTER TABLE accounts_customer
  MODIFY subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY external_bank VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY external_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE accounts_account
  MODIFY external_bank VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY external_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL;
