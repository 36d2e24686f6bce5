package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * What falls due on a day.
 *
 * @param kind an instalment, or the part of a disbursement that is repaid at once
 * @param from the beginning of the period that the interest is for
 * @param to its end
 * @param due when it falls due: at the end, but for a working day's sake
 * @param principal what of it lowers the debt
 * @param interest what of it is interest
 * @param fees what of it are fees
 * @param instalment all of it together
 * @param balance the principal that is owed afterwards
 */
public record ScheduleRow(
    Kind kind,
    LocalDate from,
    LocalDate to,
    LocalDate due,
    Money principal,
    Money interest,
    Money fees,
    Money instalment,
    Money balance) {

  /** What a row is. */
  public enum Kind {
    /** Part of a disbursement, repaid on the day on which it is paid out. */
    DOWN_PAYMENT,
    /** An instalment. */
    INSTALMENT
  }
}
