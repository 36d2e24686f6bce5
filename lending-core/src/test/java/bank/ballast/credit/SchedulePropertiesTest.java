package bank.ballast.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.credit.life.LoanLife;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds of every schedule, whatever its terms. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class SchedulePropertiesTest {

  @Property
  void whatIsLentIsRepaid(@ForAll("terms") LoanTerms terms) {
    List<ScheduleRow> rows = Schedule.of(terms).rows();

    assertEquals(terms.principal(), sum(terms, rows.stream().map(ScheduleRow::principal)));
    assertEquals(0, rows.get(rows.size() - 1).balance().minorUnits());
  }

  @Property
  void partsAddUpAndNoneIsNegative(@ForAll("terms") LoanTerms terms) {
    Schedule schedule = Schedule.of(terms);

    for (ScheduleRow row : schedule.rows()) {
      assertEquals(row.instalment(), row.principal().plus(row.interest()).plus(row.fees()));
      Stream.of(row.principal(), row.interest(), row.fees(), row.balance())
          .forEach(part -> assertTrue(part.minorUnits() >= 0, () -> row.toString()));
    }
    assertEquals(
        schedule.totalInterest(), sum(terms, schedule.rows().stream().map(ScheduleRow::interest)));
  }

  @Property
  void balanceIsWhatWasLentLessWhatWasRepaid(@ForAll("terms") LoanTerms terms) {
    Money repaid = Money.zero(terms.currency());
    boolean cumulative = terms.interest().calculation() == Calculation.CUMULATIVE;
    for (ScheduleRow row : Schedule.of(terms).rows()) {
      repaid = repaid.plus(row.principal());
      if (row.kind() == ScheduleRow.Kind.INSTALMENT) {
        LocalDate until = cumulative ? row.to().plusDays(1) : row.to();
        Money lent =
            sum(
                terms,
                terms.disbursements().stream()
                    .filter(paid -> paid.date().isBefore(until))
                    .map(CashFlow::amount));
        assertEquals(lent.minus(repaid), row.balance());
      }
    }
  }

  @Property
  void rowsFollowEachOther(@ForAll("terms") LoanTerms terms) {
    LocalDate before = terms.repayments().start();
    for (ScheduleRow row : Schedule.of(terms).rows()) {
      assertTrue(!row.due().isBefore(before), () -> row.toString());
      before = row.due();
    }
  }

  @Property
  void lastOfTheAgreedInstalmentsIsTheLast(@ForAll("plain") LoanTerms terms) {
    assertTrue(Schedule.of(terms).rows().size() <= terms.repayments().instalments());
  }

  @Property
  void quoteAndLoanHaveTheSameSchedule(@ForAll("terms") LoanTerms terms) {
    LocalDate start = terms.repayments().start();

    List<OwedInstalment> owed = LoanLife.at(start, terms, List.of()).instalments();

    assertEquals(
        Schedule.of(terms).rows().stream()
            .map(row -> List.of(row.from(), row.due(), row.principal(), row.interest(), row.fees()))
            .toList(),
        owed.stream()
            .map(one -> List.of(one.from(), one.due(), one.principal(), one.interest(), one.fees()))
            .toList());
  }

  @Property
  void longerTermsNeverCostLessInterest(@ForAll("plain") LoanTerms terms) {
    LoanTerms longer = with(terms, terms.repayments().instalments() + 1);

    assertTrue(
        Schedule.of(longer).totalInterest().compareTo(Schedule.of(terms).totalInterest()) >= 0);
  }

  @Property
  void equalInstalmentsAreEqualButForTheLast(@ForAll("plain") LoanTerms terms) {
    Assume.that(terms.interest().method() == InterestMethod.DECLINING_BALANCE);

    // One that repays nothing is of interest alone, and may be larger.
    Stream<Money> instalments =
        Schedule.of(terms).rows().stream()
            .filter(row -> row.principal().isPositive() && row.balance().isPositive())
            .map(ScheduleRow::instalment);

    assertTrue(instalments.distinct().count() <= 1);
  }

  @Property(tries = 50)
  void aprOfADecliningBalanceLoanIsNotBelowItsRate(@ForAll("plain") LoanTerms terms) {
    Interest interest = Interest.at(terms.interest().annualRate().add(BigDecimal.ONE));
    Schedule schedule = Schedule.of(LoanTerms.of(terms.principal(), interest, terms.repayments()));

    // Interest that is paid within the year costs more than at its end; months are not equally
    // long.
    BigDecimal least = interest.annualRate().multiply(new BigDecimal("0.9"));
    assertTrue(schedule.apr().exact().compareTo(least) >= 0);
  }

  @Property
  void accruedDaysAddUpToThePeriod(@ForAll("plain") LoanTerms terms) {
    InterestAccrual accrual = InterestAccrual.of(terms);
    ScheduleRow first = Schedule.of(terms).rows().get(0);
    LocalDate middle = first.from().plusDays(Period.days(first.from(), first.to()) / 2);

    BigDecimal whole = accrual.earned(terms.principal(), first.from(), first.to());
    BigDecimal parts =
        accrual
            .earned(terms.principal(), first.from(), middle)
            .add(accrual.earned(terms.principal(), middle, first.to()));
    assertTrue(whole.subtract(parts).abs().compareTo(new BigDecimal("0.0001")) < 0);
    if (terms.interest().method() == InterestMethod.DECLINING_BALANCE
        && first.principal().isPositive()) {
      BigDecimal charged = BigDecimal.valueOf(first.interest().minorUnits(), 2);
      assertTrue(whole.subtract(charged).abs().compareTo(new BigDecimal("0.0051")) < 0);
    }
  }

  @Provide
  Arbitrary<LoanTerms> terms() {
    return AnyTerms.all();
  }

  @Provide
  Arbitrary<LoanTerms> plain() {
    return AnyTerms.plain();
  }

  private static LoanTerms with(LoanTerms terms, int instalments) {
    Repayments old = terms.repayments();
    return LoanTerms.of(
        terms.principal(),
        terms.interest(),
        new Repayments(
            old.amortisation(),
            instalments,
            old.every(),
            old.start(),
            null,
            BigDecimal.ZERO,
            BigDecimal.ZERO));
  }

  private static Money sum(LoanTerms terms, Stream<Money> amounts) {
    return amounts.reduce(Money.zero(terms.currency()), Money::plus);
  }
}
