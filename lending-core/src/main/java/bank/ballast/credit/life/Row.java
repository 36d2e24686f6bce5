package bank.ballast.credit.life;

import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An instalment while a loan's life is told, in minor units. */
final class Row {

  final LocalDate from;
  final LocalDate to;
  final LocalDate due;

  /** Earned before the period began, and due with it. */
  final long carried;

  /** What the period earns by itself where nothing pauses it. */
  private final long full;

  private final List<Pause> pauses = new ArrayList<>();
  private boolean writtenOff;

  long principal;
  long interest;
  long fees;

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
    this.full = interest - carried;
    this.principal = principal;
    this.interest = interest;
    this.fees = fees;
  }

  /** The days after the first, up to the last, earn nothing. */
  record Pause(LocalDate on, LocalDate until) {

    private long daysWithin(LocalDate from, LocalDate to) {
      LocalDate begin = on.isAfter(from) ? on : from;
      LocalDate end = until.isBefore(to) ? until : to;
      return Math.max(0, ChronoUnit.DAYS.between(begin, end));
    }
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
    if (writtenOff || !day.isBefore(to)) {
      return interest;
    }
    return day.isBefore(from) ? 0 : reckoned(day);
  }

  private long reckoned(LocalDate day) {
    long days = ChronoUnit.DAYS.between(from, to);
    long earning = ChronoUnit.DAYS.between(from, day);
    for (Pause pause : pauses) {
      earning -= pause.daysWithin(from, day);
    }
    // At most 10^15 minor units and 10 years of days: within 64 bits.
    return days == 0 ? carried : carried + full * earning / days;
  }

  void pause(Pause pause) {
    pauses.add(pause);
    interest = Math.max(reckoned(to), paidInterest);
  }

  /** Whether it grows with each day, from this one on, by the same share. */
  boolean growsEvenly(LocalDate day) {
    return isRunning(day) && pauses.isEmpty();
  }

  /** Whether it grows, or may grow, from this day on. */
  boolean isRunning(LocalDate day) {
    return !writtenOff && !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether it is neither due on a day nor its period over. */
  boolean isAhead(LocalDate day) {
    return !writtenOff && due.isAfter(day) && to.isAfter(day);
  }

  /** Pays it as far as the money goes: fees, then interest, then principal; what is left. */
  long pay(long amount) {
    long left = amount;
    long fee = Math.min(left, unpaidFees());
    paidFees += fee;
    left -= fee;
    long ofInterest = Math.min(left, unpaidInterest());
    paidInterest += ofInterest;
    left -= ofInterest;
    long ofPrincipal = Math.min(left, unpaidPrincipal());
    paidPrincipal += ofPrincipal;
    return left - ofPrincipal;
  }

  /** What was paid of interest that is not earned yet. */
  long unearned(LocalDate day) {
    return Math.max(0, paidInterest - earned(day));
  }

  /** Takes that back. */
  long release(LocalDate day) {
    long unearned = unearned(day);
    paidInterest -= unearned;
    return unearned;
  }

  /** Pays its principal alone, as far as the money goes; what is left. */
  long payPrincipal(long amount) {
    long ofPrincipal = Math.min(amount, unpaidPrincipal());
    paidPrincipal += ofPrincipal;
    return amount - ofPrincipal;
  }

  /** Earns nothing and asks for nothing more; a fee that is not due yet is never owed. */
  void writeOff(LocalDate day) {
    interest = Math.max(earned(day), paidInterest);
    if (isAhead(day)) {
      fees = paidFees;
    }
    writtenOff = true;
  }

  long unpaidPrincipal() {
    return writtenOff ? 0 : principal - paidPrincipal;
  }

  long unpaidInterest() {
    return writtenOff ? 0 : interest - paidInterest;
  }

  long unpaidFees() {
    return writtenOff ? 0 : fees - paidFees;
  }

  long unpaid() {
    return unpaidPrincipal() + unpaidInterest() + unpaidFees();
  }

  boolean isTouched() {
    return paidPrincipal + paidInterest + paidFees > 0;
  }

  /** What the period earns by itself. */
  long full() {
    return full;
  }

  OwedInstalment view(Currency currency) {
    return new OwedInstalment(
        from,
        due,
        new Money(paidPrincipal + unpaidPrincipal(), currency),
        new Money(paidInterest + unpaidInterest(), currency),
        new Money(paidFees + unpaidFees(), currency),
        new Money(paidPrincipal, currency),
        new Money(paidInterest, currency),
        new Money(paidFees, currency));
  }
}
