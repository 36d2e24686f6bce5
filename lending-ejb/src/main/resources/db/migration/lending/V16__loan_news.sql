-- When the borrower was told of what happened, or that there is nothing to be told; null until
-- then. Of what happened before this migration nobody is told any more. What a release writes that
-- does not know the column is told of like the rest.
ALTER TABLE lending_event
  ADD COLUMN told_at DATETIME(6) NULL,
  ADD KEY lending_event_untold (told_at, made_at);
UPDATE lending_event SET told_at = made_at;
GRANT UPDATE (told_at) ON lending_event TO ${app};
