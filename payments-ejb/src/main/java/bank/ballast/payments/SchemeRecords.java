package bank.ballast.payments;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way between this bank and others, for staff. Names no customer: whose payment it
 * is, the customer's own records say.
 */
public interface SchemeRecords {

  /**
   * A payment whose money is held, because the other bank has not answered.
   *
   * @param id the payment's
   * @param since when it was asked for
   * @param amount how much
   * @param sortCode of the other bank
   * @param sent whether the order is with the scheme
   * @param tries how often it was sent or asked about
   */
  record OnItsWay(
      PaymentId id, Instant since, Money amount, String sortCode, boolean sent, int tries) {}

  /**
   * A message from the scheme that could not be acted upon.
   *
   * @param id names it: its digest
   * @param name which of ISO 20022's messages it is; null for none of them
   * @param transactionId the payment that it is about, as far as it says
   * @param problem why not, in capitals
   * @param receivedAt when it came
   * @param waits whether it is tried again by itself
   */
  record Stuck(
      String id,
      @Nullable String name,
      @Nullable String transactionId,
      String problem,
      Instant receivedAt,
      boolean waits) {}

  /**
   * How the line is.
   *
   * @param onTheirWay payments whose money is held
   * @param unsent messages that are not with the scheme yet
   * @param stuck messages that only a person can help
   * @param lastHeard when a message came last, or null before the first
   */
  record Line(long onTheirWay, long unsent, long stuck, @Nullable Instant lastHeard) {}

  /** How the line is now. */
  Line line();

  /** Payments on their way, the oldest first; at most so many. */
  List<OnItsWay> onTheirWay(int limit);

  /** Messages that could not be acted upon, the oldest first; at most so many. */
  List<Stuck> stuck(int limit);

  /** Has a stuck message acted upon once more; writes into the audit trail that it was. */
  void tryAgain(String id);
}
