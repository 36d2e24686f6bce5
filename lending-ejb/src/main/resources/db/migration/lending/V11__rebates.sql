-- What of a repayment nobody gives: the rebate of an early settlement.
ALTER TABLE lending_event ADD COLUMN rebate BIGINT NOT NULL DEFAULT 0 AFTER excess;
