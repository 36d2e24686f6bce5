package bank.ballast.credit.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Calculation;
import bank.ballast.credit.CashFlow;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.EarlySettlement;
import bank.ballast.credit.Fee;
import bank.ballast.credit.Fees;
import bank.ballast.credit.Frequency;
import bank.ballast.credit.Interest;
import bank.ballast.credit.InterestMethod;
import bank.ballast.credit.InterestPeriod;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanEvent.Repaid;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What ends a loan early: never more than the law lets a lender ask for. */
class SettlementTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** So the law's figure, which takes long to reckon, need not be where there is no such fee. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void withoutAFeeOnDisbursementTheInterestSoFarIsNeverAboveTheLawsFigure(
      @ForAll @IntRange(min = 1, max = 600) int tenthsOfPercent,
      @ForAll @IntRange(min = 1, max = 60) int instalments,
      @ForAll InterestMethod method,
      @ForAll Calculation calculation,
      @ForAll Amortisation amortisation,
      @ForAll @IntRange(max = 1200) int days) {
    LoanTerms terms =
        new LoanTerms(
            List.of(new CashFlow(START, pounds(10_000_00))),
            new Interest(
                BigDecimal.valueOf(tenthsOfPercent, 1),
                method,
                calculation,
                InterestPeriod.SAME_AS_REPAYMENT,
                DaysInYear.DAYS_365,
                DaysInMonth.ACTUAL),
            new Repayments(
                amortisation,
                instalments,
                Frequency.MONTHLY,
                START,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO),
            plain().grace(),
            plain().changes(),
            Fees.NONE,
            plain().workingDays(),
            plain().rounding());
    LoanPosition position = LoanLife.at(START.plusDays(days), terms, List.of());

    assertTrue(position.payoff().compareTo(Settlement.most(position, terms)) <= 0);
    assertEquals(new Settlement(position.payoff(), pounds(0)), Settlement.of(position, terms));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aFeeOnDisbursementIsGivenBackAsFarAsTheLawWants(
      @ForAll @IntRange(min = 1, max = 10) int percent, @ForAll @IntRange(max = 364) int days) {
    LoanTerms terms = withFee(percent);
    LocalDate day = START.plusDays(days);
    LoanPosition position = LoanLife.at(day, terms, paidWhenDue(terms, day));
    Schedule agreed = Schedule.of(terms);
    List<CashFlow> repayments = new ArrayList<>(agreed.feesAtDisbursement());
    agreed.rows().forEach(row -> repayments.add(new CashFlow(row.due(), row.instalment())));
    LocalDate date = day.plusDays(28);
    Money law = EarlySettlement.of(agreed.advances(), repayments, agreed.apr(), date).payable();
    for (CashFlow repayment : repayments) {
      if (repayment.date().isAfter(day) && !repayment.date().isAfter(date)) {
        law = law.plus(repayment.amount());
      }
    }

    Settlement settlement = Settlement.of(position, terms);

    assertEquals(
        position.payoff().compareTo(law) < 0 ? position.payoff() : law, settlement.payable());
    assertEquals(position.payoff(), settlement.payable().plus(settlement.rebate()));
  }

  @Test
  void aRebateEndsTheLoanAndIsNobodysMoney() {
    LoanTerms terms = withFee(10);
    LocalDate day = START.plusDays(40);
    List<LoanEvent> events = new ArrayList<>(paidWhenDue(terms, day));
    LoanPosition before = LoanLife.at(day, terms, events);
    Settlement settlement = Settlement.of(before, terms);
    assertTrue(settlement.rebate().isPositive());

    events.add(new Repaid(day, settlement.payable(), Excess.LESS_PRINCIPAL, settlement.rebate()));
    LoanPosition ended = LoanLife.at(day, terms, events);

    assertTrue(ended.isSettled());
    assertEquals(settlement.rebate(), ended.rebated());
    assertEquals(pounds(0), ended.overpaid());
    assertEquals(before.paid().total().plus(before.payoff()), ended.paid().total());

    // What becomes known later lowers what there was to be spared, before it is overpaid.
    events.add(new Repaid(day.minusDays(1), settlement.rebate(), Excess.LESS_PRINCIPAL));
    LoanPosition known = LoanLife.at(day, terms, events);
    assertTrue(known.isSettled());
    Money given = known.paid().total().minus(known.rebated()).plus(known.overpaid());
    Money came = before.paid().total().plus(settlement.payable()).plus(settlement.rebate());
    assertEquals(came, given);
    assertTrue(known.overpaid().compareTo(pounds(100)) < 0, known.overpaid().toString());
  }

  @Test
  void whatIsStillOwedAfterAnEarlierRepaymentFellAwayIsNotForgiven() {
    LoanTerms terms = withFee(10);
    LocalDate day = START.plusDays(40);
    Settlement settlement = Settlement.of(LoanLife.at(day, terms, paidWhenDue(terms, day)), terms);

    LoanPosition without =
        LoanLife.at(
            day,
            terms,
            List.of(
                new Repaid(day, settlement.payable(), Excess.LESS_PRINCIPAL, settlement.rebate())));

    assertFalse(without.isSettled());
    assertEquals(settlement.rebate(), without.rebated());
  }

  @Test
  void aWithdrawalGivesTheWholeFeeBack() {
    LoanTerms terms = withFee(2);
    LoanPosition position = LoanLife.at(START.plusDays(10), terms, List.of());

    Settlement withdrawal = Settlement.withdrawal(position, terms);

    assertEquals(pounds(200_00), withdrawal.rebate());
    assertEquals(position.payoff().minus(pounds(200_00)), withdrawal.payable());
  }

  private static List<Repaid> paidWhenDue(LoanTerms terms, LocalDate until) {
    return Schedule.of(terms).rows().stream()
        .filter(row -> !row.due().isAfter(until))
        .map(row -> new Repaid(row.due(), row.instalment(), Excess.NEXT_INSTALMENTS))
        .toList();
  }

  private static LoanTerms plain() {
    return LoanTerms.of(
        pounds(10_000_00), Interest.at(BigDecimal.valueOf(12)), Repayments.monthly(12, START));
  }

  private static LoanTerms withFee(int percent) {
    LoanTerms plain = plain();
    return new LoanTerms(
        plain.disbursements(),
        plain.interest(),
        plain.repayments(),
        plain.grace(),
        plain.changes(),
        new Fees(new Fee(BigDecimal.ZERO, BigDecimal.valueOf(percent)), Fee.NONE, Fee.NONE),
        plain.workingDays(),
        plain.rounding());
  }

  private static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }
}
