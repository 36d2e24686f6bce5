-- Which work was done for which business day. A row here decides, and not what the batch engine
-- remembers: one for each work and day, however often it is started.
CREATE TABLE platform_day_work (
  work VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_date DATE NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (work, business_date),
  CONSTRAINT platform_day_work_state CHECK (
    (state = 'BEGUN' AND ended_at IS NULL) OR (state = 'DONE' AND ended_at IS NOT NULL))
) ENGINE = InnoDB;
GRANT UPDATE (state, ended_at) ON platform_day_work TO ${app};

-- How far each part of a day's work has come: whoever goes on goes on from here.
CREATE TABLE platform_day_part (
  work VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_date DATE NOT NULL,
  part INT NOT NULL,
  -- What was done last; empty at the beginning.
  last_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done BIGINT NOT NULL,
  ended BOOLEAN NOT NULL,
  PRIMARY KEY (work, business_date, part),
  CONSTRAINT platform_day_part_work FOREIGN KEY (work, business_date)
    REFERENCES platform_day_work (work, business_date)
) ENGINE = InnoDB;
GRANT UPDATE (last_key, done, ended) ON platform_day_part TO ${app};
