package bank.ballast.credit.life;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How interest grows from day to day, as long as nothing happens to the loan: evenly, rounded down,
 * and whole at the period's end.
 *
 * @param from the day before the first that earns
 * @param to the last day of the period; the loan is told anew for what comes after it
 * @param before earned by the end of {@code from}
 * @param interest earned from then to the end
 */
public record EarningPeriod(LocalDate from, LocalDate to, Money before, Money interest) {

  /** Whether the period says what is earned by the end of a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * All interest earned by the end of a day.
   *
   * @param day one that it {@link #covers}
   */
  public Money earned(LocalDate day) {
    if (!covers(day)) {
      throw new IllegalArgumentException("%s is not from %s to %s".formatted(day, from, to));
    }
    long days = ChronoUnit.DAYS.between(from, to);
    long gone = ChronoUnit.DAYS.between(from, day);
    return days == 0
        ? before.plus(interest)
        : before.plus(new Money(interest.minorUnits() * gone / days, interest.currency()));
  }
}
