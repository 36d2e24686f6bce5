package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a month cost, until it is wholly taken.
 *
 * @param through its last day
 * @param amount in whole pennies
 * @param taken of it
 * @param chargeOn when it is taken
 */
@Schema(name = "OverdraftCharge")
public record OverdraftCharge(
    @Schema(required = true, description = "The last day that it is for.") LocalDate through,
    @Schema(required = true) Amount amount,
    @Schema(required = true, description = "What the account had of it so far.") Amount taken,
    @Schema(required = true, description = "From this day on it is taken.") LocalDate chargeOn) {

  static OverdraftCharge of(OverdraftView.Charge charge) {
    return new OverdraftCharge(
        charge.through(), Amount.of(charge.amount()), Amount.of(charge.taken()), charge.chargeOn());
  }
}
