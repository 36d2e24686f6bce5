package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.NamedAccount;
import bank.ballast.payments.PayeeCheckView;
import bank.ballast.payments.PayeeId;
import bank.ballast.payments.PayeeView;
import bank.ballast.payments.Payees;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor's payees. Holds no transaction while another bank is asked. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayeesBean implements Payees {

  private static final int LARGEST_PAGE = 100;
  private static final int LONGEST_NAME = 140;

  /** For so long a check stands for one that would be made anew. */
  private static final Duration FRESH = Duration.ofMinutes(15);

  @Inject private AccountDirectory directory;
  @Inject private Destinations destinations;
  @Inject private PayeeRepository payees;
  @Inject private PayeeRegister register;
  @Inject private NameChecks checks;
  @Inject private BusinessClock clock;

  @Override
  public PayeeCheckView check(NamedAccount named) {
    NamedAccount asked = wellFormed(named);
    return made(directory.actingCustomer(), asked).view(false);
  }

  @Override
  public PayeeView add(NamedAccount given, boolean acceptsRisk) {
    NamedAccount named = wellFormed(given);
    CustomerId customer = directory.actingCustomer();
    Optional<Reached> reached = destinations.reach(named.account(), customer);
    PayeeRegister.refuseSaved(reached.flatMap(one -> payees.find(one.target(), customer)));
    PayeeCheck check =
        payees
            .lastCheck(
                customer,
                named.name(),
                Destinations.written(named.account()),
                clock.now().minus(FRESH))
            .orElseGet(() -> made(customer, named));
    if (check.warns() && !acceptsRisk) {
      throw new Refusal(
          PaymentsRefusal.PAYEE_NOT_CONFIRMED,
          "result",
          check.result().name().toLowerCase(Locale.ROOT),
          "checkId",
          check.id().toString());
    }
    // An account of this bank that is not there can only be said to be missing.
    if (named.account() instanceof Destination.ToAccount
        && reached.flatMap(Reached::listing).isEmpty()) {
      throw new Refusal(PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
    }
    return register.add(customer, reached, check).view();
  }

  @Override
  public List<PayeeView> mine(@Nullable PayeeId before, @Nullable PayeeId since, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return payees.list(directory.actingCustomer(), before, since, most).stream()
        .map(SavedPayee::view)
        .toList();
  }

  @Override
  public PayeeView payee(PayeeId payee) {
    return payees
        .find(payee, directory.actingCustomer())
        .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYEE_NOT_FOUND))
        .view();
  }

  @Override
  public void delete(PayeeId payee) {
    register.delete(payee, directory.actingCustomer());
  }

  private PayeeCheck made(CustomerId customer, NamedAccount named) {
    PayeeCheck check = checks.make(customer, named);
    register.add(check);
    return check;
  }

  private static NamedAccount wellFormed(NamedAccount named) {
    String name = named.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refusal(PaymentsRefusal.MALFORMED_PAYEE, "field", "name");
    }
    if (named.account() instanceof Destination.ToPayee) {
      throw new Refusal(PaymentsRefusal.MALFORMED_PAYEE, "field", "account");
    }
    return new NamedAccount(name, named.account());
  }
}
