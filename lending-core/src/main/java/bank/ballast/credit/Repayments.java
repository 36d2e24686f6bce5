package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the loan is repaid.
 *
 * @param amortisation what is equal from one instalment to the next
 * @param instalments how many, from 1 to {@link #MOST}
 * @param every how often
 * @param start the day on which the loan starts, from which interest is reckoned
 * @param firstDue the first due date, where it is not one period after the start; interest of a
 *     longer or shorter first period is for its length
 * @param multipleOf what instalments are rounded to multiples of, in major units; zero for none
 * @param downPaymentPercent what part of each disbursement is repaid at once, in percent
 * @param anchor the date whose day of the month all due dates share where their month has it; null
 *     for the first due date's, or the start's where that was not named
 */
public record Repayments(
    Amortisation amortisation,
    int instalments,
    Frequency every,
    LocalDate start,
    @Nullable LocalDate firstDue,
    BigDecimal multipleOf,
    BigDecimal downPaymentPercent,
    @Nullable LocalDate anchor) {

  /** The most instalments: a hundred years of monthly ones. */
  public static final int MOST = 1_200;

  private static final int MOST_YEARS = 100;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
  private static final BigDecimal MOST_PERCENT = new BigDecimal("99.99");

  /** Checks each part, and that the term ends within a hundred years. */
  public Repayments {
    Require.range("instalments", instalments, 1, MOST);
    Require.range("instalmentMultipleOf", multipleOf, BigDecimal.ZERO, BigDecimal.TEN.pow(12));
    Require.range("downPaymentPercent", downPaymentPercent, BigDecimal.ZERO, MOST_PERCENT);
    checkDay("start", start);
    if (firstDue != null) {
      checkDay("firstDue", firstDue);
      if (!firstDue.isAfter(start)) {
        throw new TermsRefused(
            TermsRefusal.DUE_BEFORE_DISBURSEMENT,
            "firstDue",
            "%s is not after the start, %s".formatted(firstDue, start));
      }
    }
    LocalDate first = firstDue == null ? every.after(start, start) : firstDue;
    LocalDate last = every.unit().after(first, (long) every.count() * (instalments - 1));
    if (last.isAfter(start.plusYears(MOST_YEARS))) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          "instalments",
          "the last one would fall due more than %d years after the start".formatted(MOST_YEARS));
    }
  }

  /** Repayments whose due dates follow from their own first one. */
  public Repayments(
      Amortisation amortisation,
      int instalments,
      Frequency every,
      LocalDate start,
      @Nullable LocalDate firstDue,
      BigDecimal multipleOf,
      BigDecimal downPaymentPercent) {
    this(amortisation, instalments, every, start, firstDue, multipleOf, downPaymentPercent, null);
  }

  /** So many equal monthly instalments, the first a month after the start. */
  public static Repayments monthly(int instalments, LocalDate start) {
    return new Repayments(
        Amortisation.EQUAL_INSTALMENTS,
        instalments,
        Frequency.MONTHLY,
        start,
        null,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  /** The first due date, whether it was named or follows from the frequency. */
  public LocalDate firstDueDate() {
    return firstDue == null ? every.after(start, start) : firstDue;
  }

  /** The date whose day of the month all due dates share where their month has it. */
  LocalDate seed() {
    if (anchor != null) {
      return anchor;
    }
    return firstDue == null ? start : firstDue;
  }

  private static void checkDay(String field, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          field,
          "%s is not between %s and %s".formatted(day, EARLIEST, LATEST));
    }
  }
}
