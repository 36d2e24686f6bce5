package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.iso20022.Party;
import bank.ballast.payments.Destination;
import java.util.Optional;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/** Tells accounts at other banks of the scheme from those of this bank. */
final class Elsewhere {

  private Elsewhere() {}

  /**
   * The payee as another bank of the scheme knows it; empty for an account that is none of its.
   *
   * @param name of the payee, as the payer knows it
   */
  static Optional<Party> creditor(Destination.Direct to, String name) {
    if (to instanceof Destination.ToUkAccount uk) {
      return party(uk.sortCode(), uk.accountNumber(), name);
    }
    if (to instanceof Destination.ToIban iban) {
      Iban number = Iban.valueOf(iban.iban());
      // A British one holds both numbers (ISO 13616); others lead out of the scheme.
      return number.getCountryCode() == CountryCode.GB
          ? party(number.getBranchCode(), number.getAccountNumber(), name)
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Party> party(String sortCode, String accountNumber, String name) {
    return sortCode.equals(AccountAddress.OWN_SORT_CODE)
        ? Optional.empty()
        : Optional.of(new Party(name, sortCode, accountNumber));
  }
}
