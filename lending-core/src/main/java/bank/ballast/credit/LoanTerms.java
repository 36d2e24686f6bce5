package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Everything that a schedule follows from. Terms that no loan can have are refused here ({@link
 * TermsRefused}), before anything is reckoned or kept.
 *
 * @param disbursements what is lent, and when: the first before the first due date; sorted by day
 * @param interest what is charged
 * @param repayments how it is repaid
 * @param grace what the first instalments are without
 * @param changes what changes while the loan runs
 * @param fees what is paid beside principal and interest
 * @param workingDays on which days instalments may fall due
 * @param rounding how amounts are rounded to the minor unit, and instalments to their multiple
 */
public record LoanTerms(
    List<CashFlow> disbursements,
    Interest interest,
    Repayments repayments,
    Grace grace,
    TermChanges changes,
    Fees fees,
    WorkingDays workingDays,
    RoundingMode rounding) {

  /** The most that is lent, in minor units. */
  public static final long MOST = 1_000_000_000_000_000L;

  /** The most disbursements: ten years of monthly ones. */
  public static final int MOST_DISBURSEMENTS = 120;

  /** Checks all parts against each other. */
  public LoanTerms {
    disbursements = disbursements.stream().sorted(Comparator.comparing(CashFlow::date)).toList();
    checkAmounts(disbursements);
    grace.check(repayments.instalments());
    checkDays(disbursements, repayments, interest.calculation());
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new TermsRefused(TermsRefusal.OUT_OF_RANGE, "roundingMode", "must round");
    }
    DueDates.check(repayments, changes, workingDays);
  }

  /**
   * A loan without grace, changes and fees, paid out in full at the start, rounded half to even.
   *
   * @param principal what is lent
   */
  public static LoanTerms of(Money principal, Interest interest, Repayments repayments) {
    return new LoanTerms(
        List.of(new CashFlow(repayments.start(), principal)),
        interest,
        repayments,
        Grace.NONE,
        TermChanges.NONE,
        Fees.NONE,
        WorkingDays.ALL,
        RoundingMode.HALF_EVEN);
  }

  /**
   * The same terms for what is left of the loan: from a day on, without down payment and without
   * the grace, the changes and the fees at disbursement that are behind it.
   *
   * @param from the day on which the rest begins
   * @param principal what is still owed of the principal
   * @param instalments how many are still to come
   * @param firstDue when the first of them falls due
   * @throws TermsRefused where there can be no such rest
   */
  public LoanTerms rest(LocalDate from, Money principal, int instalments, LocalDate firstDue) {
    int behind = Math.max(0, repayments.instalments() - instalments);
    return new LoanTerms(
        List.of(new CashFlow(from, principal)),
        interest.withRate(RateHistory.of(this).after(from)),
        new Repayments(
            repayments.amortisation(),
            instalments,
            repayments.every(),
            from,
            firstDue,
            repayments.multipleOf(),
            BigDecimal.ZERO,
            repayments.seed()),
        grace.after(behind),
        changes.after(from, firstDue),
        new Fees(Fee.NONE, fees.perInstalment(), fees.onLateness()),
        workingDays,
        rounding);
  }

  /**
   * The same terms for a loan that was paid out elsewhere: at the rate that it has, and without the
   * fees at disbursement, which are behind it.
   *
   * @param annualRate in percent
   */
  public LoanTerms paidOutElsewhere(BigDecimal annualRate) {
    return new LoanTerms(
        disbursements,
        interest.withRate(annualRate),
        repayments,
        grace,
        changes,
        new Fees(Fee.NONE, fees.perInstalment(), fees.onLateness()),
        workingDays,
        rounding);
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return disbursements.get(0).amount().currency();
  }

  /** All that is lent. */
  public Money principal() {
    return disbursements.stream().map(CashFlow::amount).reduce(Money::plus).orElseThrow();
  }

  private static void checkAmounts(List<CashFlow> disbursements) {
    if (disbursements.isEmpty()) {
      throw new TermsRefused(TermsRefusal.MISSING, "principal", "nothing is lent");
    }
    if (disbursements.size() > MOST_DISBURSEMENTS) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, "disbursements", "more than " + MOST_DISBURSEMENTS);
    }
    Currency currency = disbursements.get(0).amount().currency();
    if (currency.getDefaultFractionDigits() < 0) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, "currency", currency + " has no minor unit to count in");
    }
    long sum = 0;
    for (CashFlow disbursement : disbursements) {
      Money amount = disbursement.amount();
      if (!amount.currency().equals(currency)) {
        throw new TermsRefused(
            TermsRefusal.CURRENCY_MISMATCH, "disbursements", "are of several currencies");
      }
      if (!amount.isPositive()) {
        throw new TermsRefused(
            TermsRefusal.NOT_AN_AMOUNT, "principal", "must be more than nothing");
      }
      if (amount.minorUnits() > MOST - sum) {
        throw new TermsRefused(
            TermsRefusal.OVERFLOW, "principal", "more than " + MOST + " minor units");
      }
      sum += amount.minorUnits();
    }
  }

  private static void checkDays(
      List<CashFlow> disbursements, Repayments repayments, Calculation calculation) {
    LocalDate first = disbursements.get(0).date();
    if (first.isBefore(repayments.start())) {
      throw new TermsRefused(
          TermsRefusal.DISBURSED_OUTSIDE_TERM,
          "disbursements.date",
          "%s is before the start, %s".formatted(first, repayments.start()));
    }
    if (!first.isBefore(repayments.firstDueDate())) {
      throw new TermsRefused(
          TermsRefusal.DUE_BEFORE_DISBURSEMENT,
          "firstDue",
          "%s is not after the first disbursement, %s".formatted(repayments.firstDueDate(), first));
    }
    LocalDate last = disbursements.get(disbursements.size() - 1).date();
    LocalDate end = DueDates.last(repayments);
    if (calculation == Calculation.PROGRESSIVE && !last.isBefore(end)) {
      throw new TermsRefused(
          TermsRefusal.DISBURSED_OUTSIDE_TERM,
          "disbursements.date",
          "%s is not before the last due date, %s".formatted(last, end));
    }
    if (last.isAfter(end.plusYears(1))) {
      throw new TermsRefused(
          TermsRefusal.DISBURSED_OUTSIDE_TERM,
          "disbursements.date",
          "%s is more than a year after the last due date, %s".formatted(last, end));
    }
  }
}
