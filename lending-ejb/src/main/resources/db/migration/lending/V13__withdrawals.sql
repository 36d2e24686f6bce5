-- Notices of withdrawal: from its day a loan is due in one sum. The event is written as the other
-- terms that it brings, which an earlier release tells rightly, too.
ALTER TABLE lending_event ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE AFTER left_out;
