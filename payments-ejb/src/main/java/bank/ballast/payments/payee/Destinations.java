package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PaymentsRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;

/** Finds what a customer's destination leads to. */
@ApplicationScoped
public class Destinations {

  private static final Currency POUNDS = Money.currency("GBP");

  @Inject private AccountDirectory directory;
  @Inject private PayeeRepository payees;

  /**
   * What the destination leads to; nothing for a phone number that reaches nobody.
   *
   * @throws Refusal {@link PaymentsRefusal#PAYEE_NOT_FOUND}; {@link
   *     PaymentsRefusal#MALFORMED_PAYMENT} for a pot, which is no payee
   */
  public Optional<Reached> reach(Destination to, CustomerId customer) {
    if (to instanceof Destination.ToPhone phone) {
      return directory
          .byPhone(phone.number(), POUNDS)
          .map(
              found ->
                  new Reached(
                      new Destination.ToAccount(found.id()),
                      Optional.of(found),
                      null,
                      phone.number()));
    }
    if (to instanceof Destination.ToPayee saved) {
      SavedPayee payee =
          payees
              .find(saved.payee(), customer)
              .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYEE_NOT_FOUND));
      Destination.Direct direct = payee.destination();
      return Optional.of(new Reached(direct, directory.find(direct.address()), payee.name(), null));
    }
    if (to instanceof Destination.ToPot) {
      throw new Refusal(PaymentsRefusal.MALFORMED_PAYMENT, "field", "to.potId");
    }
    Destination.Direct direct = (Destination.Direct) to;
    return Optional.of(new Reached(direct, directory.find(direct.address()), null, null));
  }

  /** The destination as it was written, without a name. */
  static String written(Destination to) {
    if (to instanceof Destination.ToUkAccount uk) {
      return uk.sortCode() + " " + uk.accountNumber();
    }
    if (to instanceof Destination.ToIban given) {
      return given.iban();
    }
    if (to instanceof Destination.ToPhone phone) {
      return phone.number();
    }
    if (to instanceof Destination.ToPayee saved) {
      return saved.payee().toString();
    }
    return ((Destination.ToAccount) to).account().toString();
  }
}
