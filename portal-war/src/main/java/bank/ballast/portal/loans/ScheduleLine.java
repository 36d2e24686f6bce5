package bank.ballast.portal.loans;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An instalment as the page shows it.
 *
 * @param instalment what it is, and what was paid of it
 * @param state how it stands today
 */
public record ScheduleLine(OwedInstalment instalment, State state) {

  /** How an instalment stands on a day. */
  public enum State {
    /** All of it is paid, and its day has come. */
    PAID,
    /** All of it is paid before its day. */
    AHEAD,
    /** Its day is over, and not all is paid. */
    LATE,
    /** It is due on this very day. */
    DUE,
    /** Some of it is paid before its day. */
    PARTLY,
    /** Its day is to come, and nothing is paid. */
    TO_COME;

    static State of(OwedInstalment instalment, LocalDate day) {
      boolean toCome = instalment.due().isAfter(day);
      if (!instalment.unpaid().isPositive()) {
        return toCome ? AHEAD : PAID;
      }
      if (!toCome) {
        return instalment.due().equals(day) ? DUE : LATE;
      }
      return instalment.unpaid().equals(instalment.amount()) ? TO_COME : PARTLY;
    }
  }

  /**
   * All of a loan; those that nothing is left of, as other terms took their place, are not shown.
   */
  static List<ScheduleLine> of(LoanPosition position) {
    return position.instalments().stream()
        .filter(instalment -> instalment.amount().isPositive())
        .map(instalment -> new ScheduleLine(instalment, State.of(instalment, position.day())))
        .toList();
  }

  /**
   * What of it is interest and fees; where interest was paid ahead of its time, how much of that.
   */
  public Money interest() {
    Money interest = instalment.interest().plus(instalment.fees());
    return isInterestAhead() ? new Money(0, interest.currency()).minus(interest) : interest;
  }

  /** Whether interest that was paid ahead is given back here: it lowers the debt instead. */
  public boolean isInterestAhead() {
    Money interest = instalment.interest().plus(instalment.fees());
    return interest.minorUnits() < 0;
  }

  /** What was paid of it. */
  public Money paid() {
    return instalment.amount().minus(instalment.unpaid());
  }
}
