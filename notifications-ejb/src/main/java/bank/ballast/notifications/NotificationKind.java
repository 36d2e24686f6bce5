package bank.ballast.notifications;

/** What a message is about. */
public enum NotificationKind {
  /** Something went wrong at the bank, and touched the customer. */
  INCIDENT,
  /** An answer to what the customer asked. */
  CASE,
  /** Money that the bank gave, to make up for something. */
  GOODWILL_CREDIT,
  /** Another bank asked for money back that it had sent. */
  RECALL
}
