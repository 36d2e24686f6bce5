package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/** An instalment of the progressive calculation, while it is reckoned. */
final class PlannedInstalment {

  /** The time that its interest is for. */
  Period period;

  /** The parts of the period with one balance and one rate each. */
  List<Segment> segments = List.of();

  /** What the instalment is to be, or its principal where that is what is equal. */
  BigDecimal aim = BigDecimal.ZERO;

  /** All that is lent before its period. */
  BigDecimal lentBefore = BigDecimal.ZERO;

  /** Interest of earlier periods that is still to be charged. */
  BigDecimal carried = BigDecimal.ZERO;

  /** What of the instalment is principal. */
  BigDecimal principal = BigDecimal.ZERO;

  /** What of it is interest. */
  BigDecimal interest = BigDecimal.ZERO;

  /** What is owed once it is paid. */
  BigDecimal balance = BigDecimal.ZERO;

  PlannedInstalment(Period period) {
    this.period = period;
  }

  BigDecimal instalment() {
    return principal.add(interest);
  }

  /** What is lent in its period. */
  BigDecimal lent() {
    return segments.stream().map(Segment::lent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** One more than the period's rate factor. */
  BigDecimal growth() {
    return segments.stream().map(Segment::instalmentFactor).reduce(BigDecimal.ONE, BigDecimal::add);
  }

  /**
   * A part of a period.
   *
   * @param from when it begins
   * @param to when it ends
   * @param lent what is paid out at its beginning
   * @param instalmentFactor its rate factor, from which the instalment follows
   * @param interestFactor the rate factor from its beginning to the end of the period
   * @param end the end of the period
   */
  record Segment(
      LocalDate from,
      LocalDate to,
      BigDecimal lent,
      BigDecimal instalmentFactor,
      BigDecimal interestFactor,
      LocalDate end) {

    /** Interest on an amount, unrounded: the part's days of what the rest of the period earns. */
    BigDecimal interest(BigDecimal base, MathContext context) {
      if (to.equals(end)) {
        return base.multiply(interestFactor);
      }
      return base.multiply(interestFactor, context)
          .divide(BigDecimal.valueOf(Period.days(from, end)), context)
          .multiply(BigDecimal.valueOf(Period.days(from, to)), context);
    }
  }
}
