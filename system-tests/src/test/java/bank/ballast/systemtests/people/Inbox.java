package bank.ballast.systemtests.people;

import bank.ballast.notifications.NotificationId;
import bank.ballast.systemtests.bank.Bank;

/** Puts messages into customers' inboxes, past the modules that have something to say. */
public final class Inbox {

  private static final String CUSTOMER = "(SELECT id FROM accounts_customer WHERE email = ?)";

  private final Bank bank;

  /** Those of this bank. */
  public Inbox(Bank bank) {
    this.bank = bank;
  }

  /** Puts one in, and its e-mail into the queue; its id. */
  public String put(Customer customer, String title, String text) {
    NotificationId id = NotificationId.next();
    bank.books()
        .change(
            "INSERT INTO notifications_message (id, customer_id, message_key, kind, language,"
                + " title, body, about, sent_at) VALUES (?, "
                + CUSTOMER
                + ", ?, 'CASE', 'en', ?, ?, 'case_1', UTC_TIMESTAMP(6))",
            id.value().toString(),
            customer.person().email(),
            id.toString(),
            title,
            text);
    bank.books()
        .change(
            "INSERT INTO notifications_email (message_id, address, state, attempts, next_at,"
                + " queued_at) VALUES (?, ?, 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
            id.value().toString(),
            customer.person().email());
    return id.toString();
  }
}
