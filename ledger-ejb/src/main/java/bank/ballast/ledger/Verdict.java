package bank.ballast.ledger;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verifying the books came to.
 *
 * @param firstWrong the first row that breaks a rule, where verifying ended; null if none does
 * @param rows how many were read, of all tables
 * @param sums what was debited and credited in each currency; empty where a row was wrong
 */
public record Verdict(@Nullable WrongRow firstWrong, Rows rows, List<CurrencySum> sums) {

  /**
   * How many rows were read.
   *
   * @param accounts of the books
   * @param legs of all accounts
   * @param entries of the journal
   * @param pendingLegs of what is or was pending
   */
  public record Rows(long accounts, long legs, long entries, long pendingLegs) {

    /** All of them. */
    public long all() {
      return accounts + legs + entries + pendingLegs;
    }
  }

  /**
   * The sums of one currency, in minor units: of all accounts together they may exceed 64 bits.
   *
   * @param debits of all legs
   * @param credits of all legs
   */
  public record CurrencySum(Currency currency, BigInteger debits, BigInteger credits) {}

  /** A verdict that can't change under the reader. */
  public Verdict {
    sums = List.copyOf(sums);
  }

  /** Whether every row holds. */
  public boolean holds() {
    return firstWrong == null;
  }
}
