package bank.ballast.cli.demo;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Calculation;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.Frequency;
import bank.ballast.credit.Interest;
import bank.ballast.credit.InterestMethod;
import bank.ballast.credit.InterestPeriod;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanEvent.Repaid;
import bank.ballast.credit.life.LoanLife;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan that a demo customer has had for a while, and what they paid of it. It goes on under the
 * terms of a product of the bank.
 *
 * @param id in the demo books
 * @param username whose it is
 * @param purpose what its money went to
 * @param grantedOn when it was paid out
 * @param pence what was lent
 * @param instalments in how many it is repaid, each month
 * @param firstDue when the first fell due
 * @param paid how many instalments were paid at most, each on its day
 * @param settledOn when the rest was paid before its time, or null
 * @param writtenOffOn when the bank gave it up, or null
 */
record DemoLoan(
    String id,
    String username,
    String purpose,
    LocalDate grantedOn,
    long pence,
    int instalments,
    LocalDate firstDue,
    int paid,
    @Nullable LocalDate settledOn,
    @Nullable LocalDate writtenOffOn) {

  private static final String PRODUCT = "personal-loan";
  private static final String CURRENCY = "GBP";

  /** In percent a year: written beside each loan, as those of another bank's books are. */
  private static final String RATE = "17.9";

  /** After pay day. */
  private static final int DUE = 26;

  /** The loans of all demo customers, with as much past as there can be up to a day. */
  static List<DemoLoan> upTo(LocalDate last) {
    LocalDate car = last.minusMonths(9).withDayOfMonth(10);
    LocalDate kitchen = last.minusMonths(8).withDayOfMonth(5);
    // Overdue for longer than the bank tries to collect by itself, so that it stays so.
    LocalDate unpaid = last.minusDays(40);
    LocalDate laptop = last.minusMonths(11).withDayOfMonth(8);
    return List.of(
        new DemoLoan("car", "customer1", "Used car", car, 300_000, 24, due(car), 24, null, null),
        new DemoLoan(
            "kitchen",
            "customer2",
            "Kitchen",
            kitchen,
            150_000,
            12,
            due(kitchen),
            4,
            kitchen.plusMonths(4).withDayOfMonth(12),
            null),
        new DemoLoan(
            "moving",
            "customer2",
            "Moving house",
            unpaid.minusMonths(3).minusDays(20),
            120_000,
            12,
            unpaid.minusMonths(3),
            3,
            null,
            null),
        new DemoLoan(
            "laptop",
            "customer2",
            "Laptop",
            laptop,
            80_000,
            12,
            due(laptop),
            2,
            null,
            last.minusDays(30)));
  }

  private static LocalDate due(LocalDate granted) {
    return granted.withDayOfMonth(DUE);
  }

  /** What was paid, up to a day. */
  List<Repaid> repayments(LocalDate last) {
    List<Repaid> repayments = new ArrayList<>();
    for (ScheduleRow row : Schedule.of(terms()).rows()) {
      if (repayments.size() < paid && !row.due().isAfter(last)) {
        repayments.add(new Repaid(row.due(), row.instalment(), Excess.NEXT_INSTALMENTS));
      }
    }
    if (settledOn != null) {
      Money rest = LoanLife.at(settledOn, terms(), repayments).payoff();
      repayments.add(new Repaid(settledOn, rest, Excess.LESS_PRINCIPAL));
    }
    return repayments;
  }

  /** Where it stands on a day. */
  LoanPosition at(LocalDate day) {
    List<LoanEvent> events = new ArrayList<>(repayments(day));
    if (writtenOffOn != null) {
      events.add(new LoanEvent.WrittenOff(writtenOffOn));
    }
    return LoanLife.at(day, terms(), events);
  }

  /** The row of loans.csv. */
  List<String> cells() {
    return List.of(
        id,
        "account-of-" + username,
        grantedOn.toString(),
        Long.toString(pence),
        CURRENCY,
        Integer.toString(instalments),
        firstDue.toString(),
        RATE,
        PRODUCT,
        writtenOffOn == null ? "" : writtenOffOn.toString());
  }

  /** As the bank's product has them, without its calendar: whoever pays earlier pays in time. */
  private LoanTerms terms() {
    return LoanTerms.of(
        Money.of(pence, CURRENCY),
        new Interest(
            new BigDecimal(RATE),
            InterestMethod.DECLINING_BALANCE,
            Calculation.PROGRESSIVE,
            InterestPeriod.SAME_AS_REPAYMENT,
            DaysInYear.DAYS_365,
            DaysInMonth.ACTUAL),
        new Repayments(
            Amortisation.EQUAL_INSTALMENTS,
            instalments,
            Frequency.MONTHLY,
            grantedOn,
            firstDue,
            BigDecimal.ZERO,
            BigDecimal.ZERO));
  }
}
