-- What all nodes keep in memory, and the number by which they see that it has changed.
CREATE TABLE platform_revision (
  name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON platform_revision TO ${app};
INSERT INTO platform_revision (name, revision) VALUES ('app-versions', 0), ('flags', 0);

-- What the bank says of versions of its app.
CREATE TABLE platform_app_version (
  platform VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 2.1 and 2.1.0 are one version: here without the zeros at its end.
  version_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  and_older BOOLEAN NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Of 10,000 installations, so many.
  share SMALLINT UNSIGNED NOT NULL,
  use_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(300) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (platform, version_key),
  CONSTRAINT platform_app_version_share CHECK (share <= 10000)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE ON platform_app_version TO ${app};

-- What clients saw that the server could not. Added, and deleted when it is old; never changed.
-- Ids ascend, but one may become visible a moment after a higher one: who follows them looks back
-- for some seconds.
CREATE TABLE platform_client_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- When it came, by the database's clock in UTC, and when it happened: the client says how long
  -- before, as its own clock may be wrong.
  at DATETIME(6) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  platform VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  installation UUID NOT NULL,
  -- The subject of the token, where there was a valid one.
  customer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ms INT NULL,
  -- A code, or a screen's name; never free text.
  detail VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY platform_client_report_at (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT DELETE ON platform_client_report TO ${app};
