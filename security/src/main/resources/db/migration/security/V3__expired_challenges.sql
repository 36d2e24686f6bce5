-- What served nobody goes after a day; what somebody confirmed stays.
ALTER TABLE security_step_up ADD KEY security_step_up_made (made_at);
GRANT DELETE ON security_step_up TO ${app};
