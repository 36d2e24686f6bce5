package bank.ballast.web.accounts;

import bank.ballast.accounts.AccountView;
import bank.ballast.kernel.Money;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account has.
 *
 * @param available what can be spent now
 * @param posted what is booked
 * @param pending what is on its way out and still part of {@code posted}
 */
@Schema(name = "Balance")
public record Balance(
    @Schema(required = true) Amount available,
    @Schema(required = true) Amount posted,
    @Schema(required = true) Amount pending) {

  /** Every payment settles at once so far, so nothing is on its way. */
  static Balance of(AccountView view) {
    Amount posted = Amount.of(view.balance());
    return new Balance(posted, posted, Amount.of(Money.zero(view.balance().currency())));
  }
}
