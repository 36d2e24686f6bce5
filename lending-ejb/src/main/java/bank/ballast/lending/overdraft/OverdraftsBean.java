package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.OverdraftCosts;
import bank.ballast.lending.OverdraftOffer;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.OverdraftView;
import bank.ballast.lending.Overdrafts;
import bank.ballast.lending.overdraft.LimitTable.Limit;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Overdrafts, as customers see and set them. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdraftsBean implements Overdrafts {

  private static final int TURNS = 20;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private OverdraftLimits limits;
  @Inject private OverdraftOffers offers;
  @Inject private OverdraftViews views;
  @Inject private Ledger ledger;
  @Inject private StepUps stepUps;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public OverdraftView of(AccountId account) {
    directory.held(account);
    return views.of(account);
  }

  @Override
  public OverdraftView set(AccountId account, Money limit) {
    AccountDirectory.Held held = directory.held(account);
    requireLimit(limit, held.account());
    boolean confirmed = false;
    for (int turn = 0; turn < TURNS; turn++) {
      Optional<Limit> agreed = limits.agreed(account);
      CustomerId customer = agreed.map(Limit::customer).orElse(held.by());
      // Read before it is judged: where another row comes in between, it is judged anew.
      int last = limits.last(customer);
      // Books that were brought in may let an account fall without anything agreed here.
      long now =
          agreed
              .map(Limit::amount)
              .orElseGet(() -> OverdraftViews.limit(books(held.account())).minorUnits());
      if (now == limit.minorUnits()) {
        limits.follow(account);
        return views.of(account);
      }
      if (now < limit.minorUnits()) {
        requireOffered(account, limit);
        if (!confirmed) {
          confirm(account, limit);
          confirmed = true;
        }
      } else {
        requireNotInUse(held.account(), limit);
      }
      if (limits.agree(customer, last, account, limit.minorUnits(), OverdraftView.Kind.SET)) {
        return followed(account, limit);
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  @Override
  public OverdraftCosts costs(AccountId account, Money amount, int days) {
    directory.held(account);
    if (!amount.currency().equals(Tariff.CURRENCY)) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    Tariff tariff = tariff();
    long highest = tariff.terms().highest();
    if (!amount.isPositive() || amount.minorUnits() > highest) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_AMOUNT_NOT_OFFERED, "maximum", Long.toString(highest));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_DAYS_NOT_OFFERED, "maximum", Integer.toString(MOST_DAYS));
    }
    long cost = OverdraftInterest.pence(amount.minorUnits(), tariff.terms().tiers(), days);
    return new OverdraftCosts(amount, days, Tariff.pounds(cost), tariff.view());
  }

  private void requireLimit(Money limit, AccountDirectory.Listing account) {
    if (limit.minorUnits() < 0) {
      throw new Refusal(OverdraftRefusal.MALFORMED_OVERDRAFT_LIMIT, "field", "limit");
    }
    if (!limit.currency().equals(account.currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    if (books(account).status() == AccountStatus.CLOSED) {
      throw new Refusal(AccountsRefusal.ACCOUNT_CLOSED);
    }
  }

  private void requireOffered(AccountId account, Money limit) {
    OverdraftOffer offer = offers.offer(account, tariff().terms());
    if (!offer.eligible()) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_NOT_OFFERED);
    }
    if (limit.minorUnits() > offer.offered().minorUnits()) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_ABOVE_OFFER,
          "offered",
          Long.toString(offer.offered().minorUnits()));
    }
  }

  /** A higher limit is a credit agreement: it is confirmed by itself, account and amount. */
  private void confirm(AccountId account, Money limit) {
    stepUps.require(
        new StepUpAct(
            "OVERDRAFT_LIMIT",
            List.of(account.value().toString(), Long.toString(limit.minorUnits()))),
        "overdraft " + Ids.next());
  }

  private void requireNotInUse(AccountDirectory.Listing account, Money limit) {
    long used = -books(account).available().minorUnits();
    if (used > limit.minorUnits()) {
      throw inUse(used);
    }
  }

  /**
   * Lets the floor follow, and sees what is agreed then: its money may have been spent meanwhile.
   */
  private OverdraftView followed(AccountId account, Money limit) {
    limits.follow(account);
    OverdraftView view = views.of(account);
    boolean kept =
        limits
            .agreed(account)
            .filter(agreed -> agreed.kind() == OverdraftView.Kind.KEPT)
            .filter(agreed -> agreed.amount() > limit.minorUnits())
            .isPresent();
    log.decided("OVERDRAFT_LIMIT", account.toString(), (kept ? "KEPT " : "") + limit.minorUnits());
    if (kept) {
      throw inUse(view.used().minorUnits());
    }
    return view;
  }

  private static Refusal inUse(long used) {
    return new Refusal(OverdraftRefusal.OVERDRAFT_IN_USE, "used", Long.toString(used));
  }

  private LedgerAccountView books(AccountDirectory.Listing account) {
    return ledger.account(account.ledgerAccount()).orElseThrow();
  }

  private Tariff tariff() {
    try {
      return new TariffTable(new Database(dataSource)).on(clock.today());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
