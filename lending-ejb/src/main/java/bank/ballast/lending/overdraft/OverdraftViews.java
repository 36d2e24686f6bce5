package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.lending.OverdraftView;
import bank.ballast.lending.overdraft.ChargeTable.Charge;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Puts together what is known of an overdraft. */
@ApplicationScoped
public class OverdraftViews {

  /** Pence have two decimals, and their millionths six more. */
  private static final int SCALE = 8;

  /** Behind every day that is reckoned. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private OverdraftOffers offers;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** An account's overdraft. */
  OverdraftView of(AccountId account) {
    LedgerAccountView books =
        ledger
            .account(new LedgerAccountId(account.value()))
            .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
    try {
      Database database = new Database(dataSource);
      LocalDate today = clock.today();
      Tariff tariff = new TariffTable(database).on(today);
      List<Charge> charges = new ChargeTable(database).of(account);
      OverdraftTariffView next =
          new TariffTable(database).after(today).map(Tariff::view).orElse(null);
      return new OverdraftView(
          limit(books),
          new Money(Math.max(0, -books.balance().minorUnits()), books.balance().currency()),
          offers.offer(account, tariff.terms()),
          tariff.view(),
          next,
          accrued(database, account, charges),
          charges.stream().filter(charge -> charge.rest() > 0).map(OverdraftViews::view).toList(),
          new LimitTable(database).of(account).stream().map(OverdraftViews::change).toList());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** The limit by which the books let money go. */
  static Money limit(LedgerAccountView books) {
    Long floor = books.floor();
    return new Money(floor == null ? 0 : Math.max(0, -floor), books.balance().currency());
  }

  private static BigDecimal accrued(Database database, AccountId account, List<Charge> charges)
      throws SQLException {
    long total =
        new DayTable(database).upTo(account, LAST_DAY).map(DayTable.Cost::total).orElse(0L);
    long fixed = charges.stream().mapToLong(Charge::amount).sum();
    return BigDecimal.valueOf(total - fixed * OverdraftInterest.MILLION, SCALE);
  }

  private static OverdraftView.Charge view(Charge charge) {
    return new OverdraftView.Charge(
        charge.through(),
        Tariff.pounds(charge.amount()),
        Tariff.pounds(charge.taken()),
        charge.chargeOn());
  }

  private static OverdraftView.Change change(LimitTable.Limit limit) {
    return new OverdraftView.Change(
        Tariff.pounds(limit.amount()), limit.kind(), limit.by(), limit.at());
  }
}
