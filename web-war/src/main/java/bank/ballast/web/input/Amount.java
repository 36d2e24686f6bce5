package bank.ballast.web.input;

import bank.ballast.kernel.Money;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money as JSON carries it.
 *
 * @param minorUnits whole pence, cents, haler
 * @param currency ISO 4217
 */
@Schema(name = "Money", description = "Whole minor units of a currency: 1250 GBP is £12.50.")
public record Amount(
    @NotNull @Schema(example = "1250", required = true) Long minorUnits,
    @NotNull @Schema(example = "GBP", required = true) String currency) {

  /** An amount to give out. */
  public static Amount of(Money money) {
    return new Amount(money.minorUnits(), money.currencyCode());
  }

  /**
   * The amount that came in.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#UNKNOWN_CURRENCY}
   */
  public Money toMoney() {
    return Money.of(minorUnits, currency);
  }
}
