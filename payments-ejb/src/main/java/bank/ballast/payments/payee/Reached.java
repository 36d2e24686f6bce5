package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.payments.Destination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a destination leads to.
 *
 * @param direct the account's own numbers
 * @param listing that account, if it is one of this bank
 * @param name of a saved payee, as it was saved, or null
 * @param phone by which it was found, or null
 */
public record Reached(
    Destination.Direct direct,
    Optional<Listing> listing,
    @Nullable String name,
    @Nullable String phone) {

  /** The account in its one form. */
  public Target target() {
    return Target.of(direct, listing);
  }
}
