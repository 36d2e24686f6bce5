package bank.ballast.web.pots;

import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for money to go into a pot or out of it.
 *
 * @param amount more than nothing, in the pot's currency
 */
@Schema(name = "PotMoney")
public record PotMoney(@NotNull @Valid Amount amount) {}
