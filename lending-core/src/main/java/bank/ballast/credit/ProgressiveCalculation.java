package bank.ballast.credit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A schedule by the progressive calculation: what happens to the loan is taken in as it happens,
 * and each disbursement and change of the rate sets the instalments anew from its period on.
 *
 * <p>The equal instalment is the annuity over unequal periods: balance · Π(1+fᵢ) / F with F₁ = 1
 * and Fᵢ = 1 + Fᵢ₋₁ · (1+fᵢ), f being the periods' {@link ProgressiveFactor}s. Interest of a period
 * is balance · f rounded to the minor unit, and what of it the instalment has no room for is
 * charged with the next. Source: Apache Fineract, {@code ProgressiveEMICalculator} and the
 * schedules that its tests expect (C3152 to C3194, C3217, C3916, C3917).
 *
 * <p>Equal principal, and interest-free periods, are not in that source: principal is the balance
 * over the instalments that are left, and a free period has the factor nought.
 */
final class ProgressiveCalculation {

  private final LoanTerms terms;
  private final Tranches tranches;
  private final Amounts amounts;
  private final ProgressivePlan plan;
  private final List<PlannedInstalment> instalments;
  private int paidOut;
  private int rateChanges;

  ProgressiveCalculation(LoanTerms terms, Tranches tranches, Amounts amounts) {
    this.terms = terms;
    this.tranches = tranches;
    this.amounts = amounts;
    plan = new ProgressivePlan(terms, tranches, amounts);
    instalments = plan.instalments();
  }

  void writeTo(Rows rows) {
    begin();
    if (!terms.changes().dueDates().isEmpty()) {
      plan.move(terms.changes().dueDates());
      plan.run(0);
    }
    for (int i = 0; i < instalments.size(); i++) {
      changeRates(instalments.get(i).period);
      payOut(instalments.get(i).period);
    }
    for (PlannedInstalment line : instalments) {
      rows.payOut(line.period.to());
      rows.instalment(line.period, line.principal, line.interest);
    }
  }

  /** What is lent first, at the rates that are charged from the start. */
  private void begin() {
    List<Tranches.Tranche> all = tranches.all();
    while (paidOut < all.size() && all.get(paidOut).date().equals(all.get(0).date())) {
      paidOut++;
    }
    List<RateChange> changes = terms.changes().rates();
    while (rateChanges < changes.size()
        && !changes.get(rateChanges).from().isAfter(terms.repayments().start())) {
      rateChanges++;
    }
    plan.know(paidOut, rateChanges, 0);
    aim(plan.periodOf(all.get(0).date()));
  }

  private void changeRates(Period period) {
    List<RateChange> changes = terms.changes().rates();
    while (rateChanges < changes.size() && !changes.get(rateChanges).from().isAfter(period.to())) {
      int from = plan.periodOf(changes.get(rateChanges++).from().minusDays(1));
      plan.know(paidOut, rateChanges, from);
      aim(from);
    }
  }

  private void payOut(Period period) {
    List<Tranches.Tranche> all = tranches.all();
    while (paidOut < all.size() && all.get(paidOut).date().isBefore(period.to())) {
      int from = plan.periodOf(all.get(paidOut++).date());
      plan.know(paidOut, rateChanges, from);
      aim(from);
    }
  }

  /** Sets the instalments from a period on. */
  private void aim(int from) {
    int first = Math.max(from, terms.grace().onPrincipal());
    plan.run(from);
    BigDecimal owed =
        instalments
            .get(first)
            .lent()
            .add(first == 0 ? BigDecimal.ZERO : instalments.get(first - 1).balance);
    List<PlannedInstalment> left = instalments.subList(first, instalments.size());
    boolean flat = terms.interest().method() == InterestMethod.FLAT;
    BigDecimal aim;
    if (terms.repayments().amortisation() == Amortisation.EQUAL_PRINCIPAL) {
      aim = share(owed, left.size());
    } else if (flat) {
      aim = share(owed.add(flatInterest(first)), left.size());
    } else {
      aim = amounts.instalment(amounts.round(annuity(owed, left)));
    }
    left.forEach(line -> line.aim = aim);
    plan.run(first);
    if (terms.repayments().amortisation() == Amortisation.EQUAL_INSTALMENTS && !flat) {
      new Smoothing(plan, amounts).even(first);
    }
  }

  private BigDecimal share(BigDecimal owed, int instalments) {
    return amounts.instalment(
        amounts.round(owed.divide(BigDecimal.valueOf(instalments), amounts.context())));
  }

  private BigDecimal annuity(BigDecimal owed, List<PlannedInstalment> left) {
    BigDecimal growth = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (PlannedInstalment line : left) {
      growth = growth.multiply(line.growth(), amounts.context());
      sum =
          sum.signum() == 0
              ? BigDecimal.ONE
              : sum.multiply(line.growth(), amounts.context())
                  .add(BigDecimal.ONE, amounts.context());
    }
    return growth.multiply(owed, amounts.context()).divide(sum, amounts.context());
  }

  /** All interest from an instalment on: flat interest does not hang on what instalments are. */
  private BigDecimal flatInterest(int first) {
    BigDecimal lent = instalments.get(first).lentBefore;
    BigDecimal interest = instalments.get(first).carried;
    for (PlannedInstalment line : instalments.subList(first, instalments.size())) {
      BigDecimal earned = BigDecimal.ZERO;
      for (PlannedInstalment.Segment segment : line.segments) {
        lent = lent.add(segment.lent());
        earned = earned.add(segment.interest(lent, amounts.context()));
      }
      interest = interest.add(amounts.round(earned));
    }
    return interest;
  }
}
