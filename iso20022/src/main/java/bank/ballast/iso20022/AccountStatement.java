package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * camt.053, bank to customer statement: what moved on the bank's settlement account with the scheme
 * in one settlement day. Amounts are as the bank has them: positive where they are owed to it or
 * came in, negative where they are owed by it or went out.
 *
 * @param statementId names the statement, at most 35 characters: a day has one
 * @param day the settlement day
 * @param opening the balance before the first entry
 * @param closing the balance after the last one
 * @param entries in the order in which they were settled
 */
public record AccountStatement(
    String messageId,
    Instant createdAt,
    String statementId,
    LocalDate day,
    Money opening,
    Money closing,
    List<Entry> entries)
    implements SchemeMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "camt.053.001.08";

  /** A statement whose entries can't change under the reader. */
  public AccountStatement {
    entries = List.copyOf(entries);
  }

  /**
   * A movement that was settled: a payment, or one that was returned.
   *
   * @param reference the scheme's own name for the entry
   * @param transactionId names the payment, as its debtor's bank calls it
   * @param amount signed, and not zero
   * @param bookedOn the day on which it was settled
   * @param valueDate from when it counts
   */
  public record Entry(
      String reference,
      String transactionId,
      Money amount,
      LocalDate bookedOn,
      LocalDate valueDate) {}

  /** Whether the entries explain how the opening balance became the closing one. */
  public boolean ties() {
    Money balance = opening;
    for (Entry entry : entries) {
      if (!entry.amount().currency().equals(balance.currency())) {
        return false;
      }
      balance = balance.plus(entry.amount());
    }
    return balance.equals(closing);
  }

  @Override
  public String name() {
    return NAME;
  }
}
