package bank.ballast.notifications;

import java.util.Arrays;

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
  /** A payment that the bank was to make for the customer. */
  PAYMENT,
  /** A loan: what came of asking for it, what is due, what is late. */
  LOAN,
  /** Another bank asked for money back that it had sent. */
  RECALL,
  /** What an overdraft costs, or will. */
  OVERDRAFT,
  /** What only a newer release has a word for, which was here before this one. */
  OTHER;

  /** The kind of this name: an inbox stays readable where a release went back. */
  public static NotificationKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(OTHER);
  }
}
