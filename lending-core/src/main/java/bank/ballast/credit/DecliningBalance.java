package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.TreeSet;

/**
 * Interest on what is owed, cumulatively: of each part of a period with one balance, rounded.
 *
 * <p>The equal instalment is the annuity P · r · (1+r)ⁿ / ((1+r)ⁿ − 1), with P all that is repaid
 * by instalments, r the rate of an ideal period and n the instalments with principal. Equal
 * principal is P / n. Interest under grace is added to the first instalment after it, which does
 * not lower that instalment's principal.
 */
final class DecliningBalance implements CumulativeCalculation.Method {

  private final Grace grace;
  private final int instalments;
  private final boolean equalPrincipal;
  private final Tranches tranches;
  private final Amounts amounts;
  private final CumulativeRate rates;
  private BigDecimal annualRate;
  private BigDecimal aim;
  private BigDecimal carried = BigDecimal.ZERO;

  DecliningBalance(LoanTerms terms, Tranches tranches, Amounts amounts) {
    grace = terms.grace();
    instalments = terms.repayments().instalments();
    equalPrincipal = terms.repayments().amortisation() == Amortisation.EQUAL_PRINCIPAL;
    this.tranches = tranches;
    this.amounts = amounts;
    rates = new CumulativeRate(terms, amounts);
    annualRate = RateHistory.of(terms).with(terms.repayments().start());
    BigDecimal principal = tranches.net(day -> true);
    int count = instalments - grace.onPrincipal();
    aim =
        equalPrincipal
            ? amounts.round(principal.divide(BigDecimal.valueOf(count), amounts.context()))
            : annuity(principal, count);
  }

  @Override
  public void change(int number, BigDecimal owed, BigDecimal rate) {
    annualRate = rate;
    int count = instalments - Math.max(number - 1, grace.onPrincipal());
    if (!equalPrincipal && count > 0) {
      aim = annuity(owed, count);
    }
  }

  @Override
  public CumulativeCalculation.Parts parts(
      int number, Period period, BigDecimal opening, BigDecimal owed) {
    BigDecimal earned =
        number <= grace.interestFree() ? BigDecimal.ZERO : interest(period, opening);
    BigDecimal due;
    if (number <= grace.onInterest()) {
      carried = carried.add(earned);
      due = BigDecimal.ZERO;
    } else {
      due = earned.add(carried);
      carried = BigDecimal.ZERO;
    }
    return new CumulativeCalculation.Parts(principal(number, owed, earned), due);
  }

  private BigDecimal principal(int number, BigDecimal owed, BigDecimal earned) {
    if (number == instalments) {
      return owed;
    }
    if (number <= grace.onPrincipal()) {
      return BigDecimal.ZERO;
    }
    BigDecimal principal = equalPrincipal ? aim : aim.subtract(earned).max(BigDecimal.ZERO);
    boolean neverEnds = number > instalments && principal.signum() == 0;
    return neverEnds ? owed : principal.min(owed);
  }

  private BigDecimal interest(Period period, BigDecimal opening) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(period.from());
    tranches.all().stream()
        .map(Tranches.Tranche::date)
        .filter(day -> CumulativeCalculation.within(day, period))
        .forEach(cuts::add);
    BigDecimal interest = BigDecimal.ZERO;
    BigDecimal balance = opening;
    for (LocalDate from : cuts) {
      LocalDate next = cuts.higher(from);
      if (!from.equals(period.from())) {
        balance = balance.add(tranches.net(from::equals));
      }
      BigDecimal rate = rates.between(from, next == null ? period.to() : next, annualRate);
      interest = interest.add(amounts.round(balance.multiply(rate, amounts.context())));
    }
    return interest;
  }

  private BigDecimal annuity(BigDecimal principal, int count) {
    BigDecimal rate = rates.ideal(annualRate);
    MathContext exact = MathContext.DECIMAL128;
    if (rate.signum() == 0) {
      return amounts.instalment(principal.divide(BigDecimal.valueOf(count), exact));
    }
    BigDecimal growth = rate.add(BigDecimal.ONE).pow(count, exact);
    return amounts.instalment(
        principal
            .multiply(rate, exact)
            .multiply(growth, exact)
            .divide(growth.subtract(BigDecimal.ONE), exact));
  }
}
