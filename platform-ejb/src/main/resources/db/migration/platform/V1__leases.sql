-- Which node does what only one may do at a time. Times are the database's own, in UTC.
CREATE TABLE platform_lease (
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- Node, release and start; empty where it was given back.
  holder VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until_at DATETIME(6) NOT NULL,
  -- Grows with each new holder, so that what an old one still sends can be told.
  fence BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON platform_lease TO ${app};
