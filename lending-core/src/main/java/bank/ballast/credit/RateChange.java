package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Another rate from a day on.
 *
 * @param from the first day that it is charged for; under {@link Calculation#CUMULATIVE} it is
 *     charged for the whole of the period whose instalment falls due on that day or next after it
 * @param annualRate percent a year
 */
public record RateChange(LocalDate from, BigDecimal annualRate) {

  /** Checks the rate. */
  public RateChange {
    Interest.check("rateChanges.annualRate", annualRate);
  }
}
