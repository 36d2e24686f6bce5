package bank.ballast.web.accounts;

import bank.ballast.accounts.AccountBalance;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account has.
 *
 * @param available what can be spent now, with what is left of the overdraft
 * @param posted what is booked
 * @param pending what is on its way out and still part of {@code posted}
 * @param includingPots what is booked, and what is in the account's savings pots
 * @param spentToday what has left by payments to others since midnight
 * @param overdraftLimit how far below zero the account may be
 */
@Schema(name = "Balance")
public record Balance(
    @Schema(required = true, description = "With what is left of the overdraft.") Amount available,
    @Schema(required = true) Amount posted,
    @Schema(required = true) Amount pending,
    @Schema(required = true) Amount includingPots,
    @Schema(
            required = true,
            description =
                "What has left by payments to others since midnight, also what is held for another"
                    + " bank; not to your own accounts and pots.")
        Amount spentToday,
    @Schema(required = true, description = "How far below zero the account may be; zero without.")
        Amount overdraftLimit) {

  static Balance of(AccountBalance balance) {
    return new Balance(
        Amount.of(balance.available()),
        Amount.of(balance.posted()),
        Amount.of(balance.pending()),
        Amount.of(balance.includingPots()),
        Amount.of(balance.spentToday()),
        Amount.of(balance.overdraftLimit()));
  }
}
