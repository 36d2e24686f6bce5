package bank.ballast.payments.settlement;

import bank.ballast.ledger.EntryId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The two sides of a movement, each as it is kept. Pence, positive where money came in. */
final class Movement {

  private Movement() {}

  /**
   * A leg of the bank's account with the scheme.
   *
   * @param sequence its number on the account
   * @param transaction the payment's id in the scheme, or null where it is not known
   */
  record Ours(
      long sequence, EntryId entry, @Nullable String transaction, long pence, LocalDate on) {}

  /**
   * An entry of a statement.
   *
   * @param day the statement's
   * @param line its place in the statement, from 1
   */
  record Theirs(
      LocalDate day, int line, String reference, String transaction, long pence, LocalDate on) {}

  /** Which way a payment's money went: a transaction goes each way once. */
  static String key(String transaction, long pence) {
    return (pence < 0 ? "-" : "+") + transaction;
  }
}
