package bank.ballast.notifications;

/** What a message is about. */
public enum NotificationKind {
  /** Something went wrong at the bank, and touched the customer. */
  INCIDENT,
  /** An answer to what the customer asked. */
  CASE,
  /** Money that the bank gave, to make up for something. */
  GOODWILL_CREDIT,
  /** What savings will earn. */
  SAVINGS_RATE,
  /** Money that another customer asks for, or what became of what the customer asked for. */
  PAYMENT_REQUEST,
  /** Another bank asked for money back that it had sent. */
  RECALL
}
