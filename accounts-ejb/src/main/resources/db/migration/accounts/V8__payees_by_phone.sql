-- Who is paid by phone is looked up by the number.
ALTER TABLE accounts_customer
  ADD KEY accounts_customer_phone (phone);
