package bank.ballast.payments.limit;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OutflowView;
import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.payments.PaymentLimitRecords;
import bank.ballast.payments.PaymentLimitView;
import bank.ballast.payments.PaymentLimits;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Limits a day, as customers see and set them. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentLimitsBean implements PaymentLimits, PaymentLimitRecords {

  @Inject private AccountDirectory directory;
  @Inject private Ledger ledger;
  @Inject private StepUps stepUps;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public List<PaymentLimitView> of(AccountId account) {
    Listing held = directory.held(account).account();
    return views(held.ledgerAccount(), held.currency());
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public List<PaymentLimitView> ofAccount(AccountId account) {
    return ledger
        .account(new LedgerAccountId(account.value()))
        .map(books -> views(books.id(), books.balance().currency()))
        .orElseGet(List::of);
  }

  @Override
  public PaymentLimitView set(AccountId account, PaymentLimitKind kind, Money daily) {
    Listing held = directory.held(account).account();
    long most = daily.minorUnits();
    if (most < 0) {
      throw new Refusal(PaymentsRefusal.MALFORMED_LIMIT, "field", "daily");
    }
    if (!daily.currency().equals(held.currency())) {
      throw new Refusal(PaymentsRefusal.WRONG_CURRENCY);
    }
    if (most > kind.highest()) {
      throw new Refusal(PaymentsRefusal.LIMIT_TOO_HIGH, "limit", Long.toString(kind.highest()));
    }
    if (daily.compareTo(view(held, kind).daily()) > 0) {
      List<String> raised = List.of(account.value().toString(), kind.name(), Long.toString(most));
      // Each raise by itself. What is repeated after it was set raises nothing any more.
      stepUps.require(new StepUpAct("PAYMENT_LIMIT", raised), "limit " + Ids.next());
    }
    ledger.limit(held.ledgerAccount(), kind.name(), most);
    log.decided("PAYMENT_LIMIT", account.toString(), kind + " " + most);
    return view(held, kind);
  }

  private PaymentLimitView view(Listing account, PaymentLimitKind kind) {
    return view(kind, account.currency(), ledger.outflows(account.ledgerAccount()));
  }

  /** One of each kind, in their order. */
  private List<PaymentLimitView> views(LedgerAccountId account, Currency currency) {
    List<OutflowView> outflows = ledger.outflows(account);
    return Arrays.stream(PaymentLimitKind.values())
        .map(kind -> view(kind, currency, outflows))
        .toList();
  }

  private PaymentLimitView view(
      PaymentLimitKind kind, Currency currency, List<OutflowView> outflows) {
    LocalDate today = clock.today();
    Optional<OutflowView> outflow =
        outflows.stream().filter(one -> one.kind().equals(kind.name())).findFirst();
    long daily = outflow.map(OutflowView::most).orElse(kind.usual());
    long used = outflow.map(one -> one.usedOn(today)).orElse(0L);
    Instant midnight = today.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    return new PaymentLimitView(
        kind,
        new Money(daily, currency),
        new Money(used, currency),
        // A limit that was lowered may lie below what has left already.
        new Money(Math.max(0, daily - used), currency),
        new Money(kind.highest(), currency),
        midnight);
  }
}
