package bank.ballast.operations;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the ledger's books say of imported accounts with what the other bank reported.
 *
 * <p>Our side is read from the ledger alone; the other bank's side from the balances that came with
 * the rows. Because a file's last row of a day need not be the closing one, the other bank's
 * balance at the end of a day is the reported one that fits its own chain best: yesterday's end
 * plus the day's amounts.
 */
public interface ImportReconciliation {

  /**
   * What the other bank's own rounding explains.
   *
   * @param perRow minor units by which a day's change may differ, for each of the day's rows
   * @param drift minor units by which an account's balance may differ in all
   */
  record Tolerance(long perRow, long drift) {}

  /** What the comparison of a day says. */
  enum Verdict {
    /** The day's change agrees to the minor unit, the balance within the tolerance. */
    EXACT,
    /** Both differ by no more than the tolerance. */
    WITHIN_TOLERANCE,
    /** They differ. */
    DIFFERENT,
    /** No row of the day reported a balance; the change is that of the rows. */
    NOT_REPORTED
  }

  /**
   * An account on a day.
   *
   * @param account its id in the other bank's books
   * @param day the booking date
   * @param rows how many of its rows were brought in for that day
   * @param ourChange what the ledger's legs of that day sum to
   * @param ourBalance what the ledger had in the account at the end of that day
   * @param bankChange the reported balance at the day's end less the one before it, or null
   * @param bankBalance the reported balance at the day's end, or null
   * @param verdict what follows
   */
  record AccountDay(
      String account,
      LocalDate day,
      int rows,
      Money ourChange,
      Money ourBalance,
      @Nullable Money bankChange,
      @Nullable Money bankBalance,
      Verdict verdict) {}

  /**
   * Days of some accounts.
   *
   * @param days all days of those accounts, by account and day
   * @param last the last account of this page, to go on after; null where no more follow
   */
  record Page(List<AccountDay> days, @Nullable String last) {}

  /**
   * Compares the next accounts, up to the last day for which each has a row.
   *
   * @param after only accounts whose id in the other bank's books sorts after this one, or null
   * @param accounts at most so many accounts, 1 to 500
   * @throws bank.ballast.kernel.Refusal {@link ImportRefusal#BANK_NAME_MALFORMED}
   */
  Page compare(String bank, @Nullable String after, int accounts, Tolerance tolerance);

  /**
   * All movements of one kind and currency.
   *
   * @param kind of them
   * @param rows how many
   * @param sum of their amounts
   * @param internalBalance what the internal account on their other side holds, on its normal side
   * @param agrees whether that is the sum, with the sign of the account's kind
   */
  record KindTotal(
      ImportedKind kind, long rows, Money sum, Money internalBalance, boolean agrees) {}

  /**
   * A loan in a month.
   *
   * @param loan its id in the other bank's books
   * @param expected what fell due in that month
   * @param collected what movements of that month repaid
   * @param booked what of that has reduced the loan here: the same, or the loan was not brought in,
   *     or more was paid than was owed
   */
  record LoanMonth(String loan, YearMonth month, Money expected, Money collected, Money booked) {}

  /**
   * Months of some loans.
   *
   * @param months all months of those loans, by loan and month
   * @param last the last loan of this page, to go on after; null where no more follow
   */
  record LoanPage(List<LoanMonth> months, @Nullable String last) {}

  /**
   * Compares what fell due with what was collected, for the next loans, up to the last day for
   * which the import has a movement.
   *
   * @param after only loans whose id in the other bank's books sorts after this one, or null
   * @param loans at most so many loans, 1 to 500
   * @throws bank.ballast.kernel.Refusal {@link ImportRefusal#BANK_NAME_MALFORMED}
   */
  LoanPage compareLoans(String bank, @Nullable String after, int loans);

  /**
   * An import as a whole.
   *
   * @param kinds what was brought in, by kind and currency
   * @param standingOrders how many are kept, paused
   * @param imbalance debits less credits of the whole ledger by currency: all zero, or the books
   *     are broken
   */
  record Totals(List<KindTotal> kinds, long standingOrders, Map<String, Long> imbalance) {}

  /**
   * Sums it up.
   *
   * @throws bank.ballast.kernel.Refusal {@link ImportRefusal#BANK_NAME_MALFORMED}
   */
  Totals totals(String bank);
}
