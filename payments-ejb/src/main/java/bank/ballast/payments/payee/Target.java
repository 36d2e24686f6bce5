package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.payments.Destination;
import java.util.Optional;
import org.iban4j.Iban;

/**
 * An account in one form, however it was written: so that paying by IBAN and paying by sort code is
 * paying the same.
 *
 * @param text at most 48 ASCII characters
 */
public record Target(String text) {

  /** The account that was meant, found in this bank or not. */
  public static Target of(Destination.Direct to, Optional<Listing> found) {
    if (found.isPresent()) {
      return new Target("account " + found.get().id().value());
    }
    if (to instanceof Destination.ToUkAccount uk) {
      return uk(uk.sortCode(), uk.accountNumber());
    }
    if (to instanceof Destination.ToIban given) {
      Iban iban = Iban.valueOf(given.iban());
      return iban.getCountryCode().name().equals("GB")
          ? uk(iban.getBranchCode(), iban.getAccountNumber())
          : new Target("iban " + given.iban());
    }
    return new Target("account " + ((Destination.ToAccount) to).account().value());
  }

  private static Target uk(String sortCode, String accountNumber) {
    return new Target("uk " + sortCode + " " + accountNumber);
  }
}
