package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.NamedAccount;
import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.UncheckedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.iban4j.Iban;

/**
 * Confirmation of payee: of an account of this bank the bank knows itself, of others it asks. Holds
 * no transaction while it asks.
 */
@ApplicationScoped
public class NameChecks {

  @Inject private Allowances allowances;
  @Inject private Destinations destinations;
  @Inject private AccountDirectory directory;
  @Inject private OtherBanks otherBanks;
  @Inject private BusinessClock clock;

  /**
   * Asks, and makes the record of it.
   *
   * @throws Refusal {@link PaymentsRefusal#TOO_MANY_PAYEE_CHECKS}
   */
  PayeeCheck make(CustomerId customer, NamedAccount named) {
    if (!allowances.takeCheck(customer)) {
      throw new Refusal(
          PaymentsRefusal.TOO_MANY_PAYEE_CHECKS,
          "limit",
          Integer.toString(Allowances.CHECKS),
          "retryAfterSeconds",
          Long.toString(Allowances.STRETCH.toSeconds()));
    }
    Answer answer = answer(destinations.reach(named.account(), customer), named);
    return new PayeeCheck(
        customer, named.name(), Destinations.written(named.account()), answer, clock.now());
  }

  private Answer answer(Optional<Reached> reached, NamedAccount named) {
    if (reached.isEmpty()) {
      // As for a wrong name: who asks does not learn whether anybody has the number.
      return Answer.of(PayeeCheckResult.NO_MATCH);
    }
    if (reached.get().listing().isPresent()) {
      return own(directory.holders(reached.get().listing().get().id()), named.name());
    }
    Destination.Direct direct = reached.get().direct();
    if (direct instanceof Destination.ToUkAccount uk) {
      return otherBanks.ask(uk.sortCode(), uk.accountNumber(), named.name());
    }
    if (direct instanceof Destination.ToIban given) {
      Iban iban = Iban.valueOf(given.iban());
      return iban.getCountryCode().name().equals("GB")
          ? otherBanks.ask(iban.getBranchCode(), iban.getAccountNumber(), named.name())
          : Answer.unchecked(UncheckedReason.NOT_COVERED);
    }
    return Answer.unchecked(UncheckedReason.ACCOUNT_UNKNOWN);
  }

  private static Answer own(List<String> holders, String asked) {
    if (holders.isEmpty()) {
      return Answer.unchecked(UncheckedReason.UNAVAILABLE);
    }
    PayeeCheckResult result = NameMatch.of(asked, holders);
    return result == PayeeCheckResult.CLOSE_MATCH
        ? Answer.close(nearest(asked, holders))
        : Answer.of(result);
  }

  /**
   * The one holder that was meant, or all of them: nobody is told a name that they did not near.
   */
  private static String nearest(String asked, List<String> holders) {
    return holders.stream()
        .filter(one -> NameMatch.of(asked, List.of(one)) == PayeeCheckResult.CLOSE_MATCH)
        .findFirst()
        .orElseGet(() -> shortened(String.join(" & ", holders)));
  }

  private static String shortened(String name) {
    return name.length() <= 140 ? name : name.substring(0, 140);
  }
}
