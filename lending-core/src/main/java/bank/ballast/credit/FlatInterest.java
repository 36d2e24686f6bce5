package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Interest on what was lent, cumulatively: lent · rate for the whole term, in equal parts.
 *
 * <p>Interest-free periods lessen the total by their part. Grace on interest spreads it over the
 * instalments after the grace where instalments are equal; where the principal is, it is added to
 * the first of them. Where instalments are multiples, principal and interest are each rounded to
 * one, and the principal takes what makes their sum come out. Source: Apache Fineract, {@code
 * LoanApplicationTerms}, RS01 and C2809.
 */
final class FlatInterest implements CumulativeCalculation.Method {

  private final LoanTerms terms;
  private final Grace grace;
  private final int instalments;
  private final Amounts amounts;
  private final CumulativeRate rates;
  private final BigDecimal lent;
  private BigDecimal total;
  private BigDecimal part;
  private BigDecimal charged = BigDecimal.ZERO;
  private BigDecimal carried = BigDecimal.ZERO;
  private BigDecimal repaid = BigDecimal.ZERO;

  FlatInterest(LoanTerms terms, Tranches tranches, Amounts amounts) {
    this.terms = terms;
    this.amounts = amounts;
    grace = terms.grace();
    instalments = terms.repayments().instalments();
    rates = new CumulativeRate(terms, amounts);
    lent = tranches.net(day -> true);
    total = BigDecimal.ZERO;
    part = BigDecimal.ZERO;
    spread(0, lent, RateHistory.of(terms).with(terms.repayments().start()));
  }

  @Override
  public void change(int number, BigDecimal owed, BigDecimal annualRate) {
    if (number <= instalments) {
      spread(number - 1, lent.subtract(repaid), annualRate);
    }
  }

  /** Divides the interest on an amount among the instalments after so many. */
  private void spread(int after, BigDecimal base, BigDecimal annualRate) {
    BigDecimal all =
        amounts.round(
            base.multiply(
                rates.between(terms.repayments().start(), end(), annualRate), amounts.context()));
    BigDecimal each = over(all, instalments - after);
    int free = Math.max(0, grace.interestFree() - after);
    BigDecimal left = all.subtract(each.multiply(BigDecimal.valueOf(free))).max(BigDecimal.ZERO);
    total = charged.add(left);
    boolean deferred = terms.repayments().amortisation() == Amortisation.EQUAL_PRINCIPAL;
    int without =
        Math.max(after, deferred ? 0 : Math.max(grace.onInterest(), grace.interestFree()));
    part = deferred || without >= instalments ? each : over(left, instalments - without);
  }

  @Override
  public CumulativeCalculation.Parts parts(
      int number, Period period, BigDecimal opening, BigDecimal owed) {
    BigDecimal interest = interest(number);
    charged = charged.add(interest);
    BigDecimal principal = principal(number, owed, interest);
    repaid = repaid.add(principal);
    return new CumulativeCalculation.Parts(principal, interest);
  }

  private BigDecimal interest(int number) {
    BigDecimal left = total.subtract(charged).max(BigDecimal.ZERO);
    if (number == instalments) {
      return left;
    }
    if (number > instalments || number <= grace.interestFree()) {
      return BigDecimal.ZERO;
    }
    if (number <= grace.onInterest()) {
      carried = carried.add(part);
      return BigDecimal.ZERO;
    }
    boolean deferred = terms.repayments().amortisation() == Amortisation.EQUAL_PRINCIPAL;
    BigDecimal interest = deferred ? part.add(carried) : part;
    carried = BigDecimal.ZERO;
    return interest.min(left);
  }

  private BigDecimal principal(int number, BigDecimal owed, BigDecimal interest) {
    if (number == instalments) {
      return owed;
    }
    if (number <= grace.onPrincipal()) {
      return BigDecimal.ZERO;
    }
    BigDecimal share = over(repaid.add(owed), instalments - grace.onPrincipal());
    if (amounts.multipleOf().signum() > 0) {
      BigDecimal rounded = amounts.instalment(share);
      share = rounded.add(amounts.multiple(interest)).subtract(interest).max(BigDecimal.ZERO);
    }
    boolean neverEnds = number > instalments && share.signum() == 0;
    return neverEnds ? owed : share.min(owed);
  }

  /** The last due date: where only one before it is moved, as it would have been. */
  private LocalDate end() {
    LocalDate end = DueDates.last(terms.repayments());
    List<DueDateChange> changes = terms.changes().dueDates();
    return changes.stream()
        .filter(change -> change.from().equals(end))
        .map(DueDateChange::to)
        .findFirst()
        .orElse(end);
  }

  private BigDecimal over(BigDecimal amount, int count) {
    return amounts.round(amount.divide(BigDecimal.valueOf(count), amounts.context()));
  }
}
