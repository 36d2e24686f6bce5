package bank.ballast.lending;

import bank.ballast.kernel.Money;
import bank.ballast.platform.Approval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What overdrafts cost.
 *
 * @param version of the tariff
 * @param effectiveOn the first day that it is for
 * @param tiers the parts of what is overdrawn, ascending
 * @param buffer what costs nothing
 * @param annualRate of all that is above it: nominal, in percent a year (CONC 5C.2.1R(3) allows one
 *     rate beside zero)
 * @param ear the same with the interest of earlier months, in percent a year
 * @param highest the highest limit there is
 * @param approval by whom
 */
public record OverdraftTariffView(
    int version,
    LocalDate effectiveOn,
    List<Tier> tiers,
    Money buffer,
    BigDecimal annualRate,
    BigDecimal ear,
    Money highest,
    Approval approval) {

  /**
   * A part of what is overdrawn.
   *
   * @param upTo where it ends
   * @param annualRate percent a year
   */
  public record Tier(Money upTo, BigDecimal annualRate) {}
}
