package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * What an account had before a stretch of booking dates and at its end, and what moved in between.
 * Balances are on the account's normal side.
 *
 * @param account whose
 * @param from the first day
 * @param to the last day, not before the first
 * @param opening the balance at the end of the day before the first
 * @param closing the balance at the end of the last day
 * @param moneyIn the sum of the legs that made the balance grow
 * @param moneyOut the sum of those that made it fall, not negative
 * @param before the sequence of the last leg ahead of the stretch, 0 for none
 * @param last the sequence of the stretch's last leg; {@code before} where nothing moved
 */
public record AccountPeriod(
    LedgerAccountId account,
    LocalDate from,
    LocalDate to,
    Money opening,
    Money closing,
    Money moneyIn,
    Money moneyOut,
    long before,
    long last) {

  /** How many legs lie in it: sequences have no gaps. */
  public long legs() {
    return last - before;
  }

  /** Whether what moved explains the difference: always, or the books are broken. */
  public boolean ties() {
    return opening.plus(moneyIn).minus(moneyOut).equals(closing);
  }
}
