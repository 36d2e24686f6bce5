package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.iso20022.Party;
import bank.ballast.payments.Destination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment goes, as far as it was found.
 *
 * @param payer the account that it comes from
 * @param receiver the account of this bank that it goes to, if it is one
 * @param direct the numbers of the account that is meant; null where none was found
 * @param payee as the payer is told
 */
record Route(
    Listing payer, Optional<Listing> receiver, Destination.@Nullable Direct direct, Payee payee) {

  /** The payee at another bank of the scheme, if it is one. */
  Optional<Party> creditor() {
    return direct == null ? Optional.empty() : Elsewhere.creditor(direct, payee.name());
  }

  /** Whether it leads to an account at all, as far as the bank can tell. */
  boolean leadsSomewhere() {
    return receiver.isPresent() || creditor().isPresent();
  }

  /** Whether it leads out of the country. */
  boolean isForeign() {
    return direct instanceof Destination.ToIban iban && !iban.iban().startsWith("GB");
  }
}
