-- The releases that served everybody, in the order in which they first did.
CREATE TABLE platform_release (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  release_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY platform_release_release_id (release_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- Switches for single features. A row is made by the first node of the release that knows it.
CREATE TABLE platform_flag (
  flag VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  purpose VARCHAR(200) NOT NULL,
  -- The release that brought it.
  introduced VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  introduced_at DATETIME(6) NOT NULL,
  -- Off is off for everybody, whatever stands in the other columns.
  enabled BOOLEAN NOT NULL,
  -- Of 10,000 customers, so many.
  share SMALLINT UNSIGNED NOT NULL,
  -- On for staff, whatever the share is.
  staff BOOLEAN NOT NULL,
  -- Platforms with ranges of versions: ios:2.1:3,android:: ; empty for all there are.
  apps VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by VARCHAR(64) NOT NULL,
  CONSTRAINT platform_flag_share CHECK (share <= 10000)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
GRANT UPDATE (enabled, share, staff, apps, changed_at, changed_by) ON platform_flag TO ${app};
