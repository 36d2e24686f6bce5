package bank.ballast.credit.life;

import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** An instalment while a loan's life is told, in minor units. */
final class Row {

  final LocalDate from;
  final LocalDate to;
  final LocalDate due;

  /** Earned before the period began, and due with it. */
  final long carried;

  long principal;
  long interest;
  final long fees;

  long paidPrincipal;
  long paidInterest;
  long paidFees;

  private Row(
      LocalDate from,
      LocalDate to,
      LocalDate due,
      long carried,
      long principal,
      long interest,
      long fees) {
    this.from = from;
    this.to = to;
    this.due = due;
    this.carried = carried;
    this.principal = principal;
    this.interest = interest;
    this.fees = fees;
  }

  /** As the schedule has it, with interest that was earned before. */
  static Row of(ScheduleRow row, long carried) {
    return new Row(
        row.from(),
        row.to(),
        row.due(),
        carried,
        row.principal().minorUnits(),
        row.interest().minorUnits() + carried,
        row.fees().minorUnits());
  }

  /** What was paid on a day before it was due, and nothing else. */
  static Row paidOn(LocalDate day, long principal, long interest, long fees) {
    Row row = new Row(day, day, day, interest, principal, interest, fees);
    row.paidPrincipal = principal;
    row.paidInterest = interest;
    row.paidFees = fees;
    return row;
  }

  /**
   * The interest earned by the end of a day: the period's days share it evenly, and it is whole on
   * the last.
   */
  long earned(LocalDate day) {
    if (!day.isBefore(to)) {
      return interest;
    }
    if (!day.isAfter(from)) {
      return day.isBefore(from) ? 0 : carried;
    }
    long days = ChronoUnit.DAYS.between(from, to);
    long gone = ChronoUnit.DAYS.between(from, day);
    // At most 10^15 minor units and 10 years of days: within 64 bits.
    return carried + (interest - carried) * gone / days;
  }

  /** Whether it is neither due on a day nor its period over. */
  boolean isAhead(LocalDate day) {
    return due.isAfter(day) && to.isAfter(day);
  }

  /** Pays it as far as the money goes: fees, then interest, then principal; what is left. */
  long pay(long amount) {
    long left = amount;
    long fee = Math.min(left, fees - paidFees);
    paidFees += fee;
    left -= fee;
    long ofInterest = Math.min(left, interest - paidInterest);
    paidInterest += ofInterest;
    left -= ofInterest;
    long ofPrincipal = Math.min(left, principal - paidPrincipal);
    paidPrincipal += ofPrincipal;
    return left - ofPrincipal;
  }

  long unpaidPrincipal() {
    return principal - paidPrincipal;
  }

  long unpaid() {
    return unpaidPrincipal() + interest - paidInterest + fees - paidFees;
  }

  boolean isTouched() {
    return paidPrincipal + paidInterest + paidFees > 0;
  }

  OwedInstalment view(Currency currency) {
    return new OwedInstalment(
        from,
        due,
        new Money(principal, currency),
        new Money(interest, currency),
        new Money(fees, currency),
        new Money(paidPrincipal, currency),
        new Money(paidInterest, currency),
        new Money(paidFees, currency));
  }
}
