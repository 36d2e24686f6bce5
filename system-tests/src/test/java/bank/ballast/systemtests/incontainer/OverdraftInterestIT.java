package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.lending.OverdraftView;
import bank.ballast.lending.Overdrafts;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Interest on overdrafts, for days that are still to come. £100.00 overdrawn are £75.00 above the
 * buffer, at 35.9 %: 7.376712328… pence a day.
 */
@ExtendWith(ArquillianExtension.class)
class OverdraftInterestIT {

  private static final String DAY = "overdraft-interest";
  private static final String STATEMENTS = "overdraft-statements";
  private static final String CHARGES = "overdraft-charges";
  private static final int AT_ONCE = 8;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Overdrafts overdrafts;
  @Inject private Accounts accounts;
  @Inject private AccountDirectory directory;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject @Any private Instance<DailyWork> works;
  @Inject private InCustomersName customer;
  @Inject private InTheSystemsName system;

  private Fixture fixture;
  private LocalDate today;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void readFixture() {
    fixture = Fixture.read();
    today = clock.today();
  }

  @Test
  void eachDayCostsOnceOnTheBalanceAtItsEndAndStandsInTheBooks() {
    AccountId account = overdrawnBy(10_000);
    long receivable = receivable();

    run(DAY, today.plusDays(1), account);
    run(DAY, today.plusDays(1), account);
    assertEquals(new BigDecimal("0.07376712"), accrued(account));
    assertEquals(receivable + 7, receivable());
    run(DAY, today.plusDays(2), account);
    run(DAY, today.plusDays(2), account);

    assertEquals(new BigDecimal("0.14753424"), accrued(account));
    assertEquals(receivable + 14, receivable());
    // The fractions of three days make a penny of their own.
    run(DAY, today.plusDays(3), account);
    assertEquals(receivable + 22, receivable());
    assertEquals(0, imbalance());
  }

  @Test
  void manyThatReckonTheSameDayReckonItOnce() throws Exception {
    AccountId account = overdrawnBy(10_000);
    long receivable = receivable();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(threads.submit(() -> run(DAY, today.plusDays(1), account)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertEquals(new BigDecimal("0.07376712"), accrued(account));
    assertEquals(receivable + 7, receivable());
  }

  @Test
  void daysThatWereMissedAreReckonedInOrder() {
    AccountId account = overdrawnBy(10_000);

    // As after days on which the bank was away: today and four more.
    run(DAY, today.plusDays(5), account);
    run(DAY, today.plusDays(2), account);

    assertEquals(new BigDecimal("0.36883560"), accrued(account));
  }

  @Test
  void whatIsWithinTheBufferCostsNothing() {
    AccountId account = overdrawnBy(2_500);

    run(DAY, today.plusDays(1), account);

    assertEquals(new BigDecimal("0E-8"), accrued(account));
  }

  @Test
  void aMonthIsFixedOnceAndTakenOnceAndTheFractionGoesOn() {
    AccountId account = overdrawnBy(10_000);
    LocalDate first = today.withDayOfMonth(1).plusMonths(1);
    long days = first.toEpochDay() - today.toEpochDay();
    long millionths = days * 7_376_712;
    long receivable = receivable();

    // Whichever comes first reckons the days that are not.
    run(STATEMENTS, first, account);
    run(STATEMENTS, first, account);
    run(DAY, first, account);

    OverdraftView view = view(account);
    assertEquals(1, view.charges().size());
    assertEquals(millionths / 1_000_000, view.charges().get(0).amount().minorUnits());
    assertEquals(today.plusDays(14), view.charges().get(0).chargeOn());
    assertEquals(BigDecimal.valueOf(millionths % 1_000_000, 8), view.accrued());
    assertEquals(receivable + millionths / 1_000_000, receivable());
    assertFalse(due(today.plusDays(13), account));
    assertTrue(due(today.plusDays(14), account));

    run(CHARGES, today.plusDays(13), account);
    assertEquals(-10_000, balance(account));
    run(CHARGES, today.plusDays(14), account);
    run(CHARGES, today.plusDays(14), account);

    assertEquals(-10_000 - millionths / 1_000_000, balance(account));
    assertEquals(receivable, receivable());
    assertFalse(due(today.plusDays(15), account));
    assertEquals(0, imbalance());
  }

  @Test
  void manyThatTakeTheSameChargeTakeItOnce() throws Exception {
    AccountId account = overdrawnBy(10_000);
    run(DAY, today.plusDays(10), account);
    LocalDate first = today.withDayOfMonth(1).plusMonths(1);
    run(STATEMENTS, first, account);
    long owed = view(account).charges().get(0).amount().minorUnits();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(threads.submit(() -> run(CHARGES, today.plusDays(14), account)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertEquals(-10_000 - owed, balance(account));
    assertEquals(0, imbalance());
  }

  /** A new account of the customer's with a limit of £150.00, and so much below zero. */
  private AccountId overdrawnBy(long pence) {
    AccountId account =
        customer.ask(() -> accounts.open(AccountType.PERSONAL, Money.currency("GBP"))).id();
    CustomerId owner = customer.ask(directory::actingCustomer);
    agree(owner, account);
    run("overdraft-floors", today, account);
    PostingResult spent =
        system.ask(() -> ledger.post(List.of(Posting.of(payment(account, pence)))).get(0));
    assertInstanceOf(PostingResult.Posted.class, spent);
    return account;
  }

  private void agree(CustomerId owner, AccountId account) {
    try {
      new Database(dataSource)
          .update(
              "INSERT INTO lending_overdraft_limit SELECT ?, COALESCE(MAX(number), 0) + 1, ?, 15000,"
                  + " 'SET', 'test', ?, ? FROM lending_overdraft_limit WHERE customer_id = ?",
              List.of(
                  owner.value().toString(),
                  account.value().toString(),
                  today,
                  clock.now(),
                  owner.value().toString()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Entry payment(AccountId from, long pence) {
    Money amount = Money.of(pence, "GBP");
    return new Entry(
        new EntryId(Ids.next()),
        "INTERNAL_TRANSFER",
        today,
        today,
        "Spent",
        List.of(
            new Leg(new LedgerAccountId(from.value()), Side.DEBIT, amount, "Shop"),
            new Leg(new LedgerAccountId(fixture.payee().value()), Side.CREDIT, amount, "Customer")),
        null);
  }

  /** Whether an account is among those from which something is taken on a day. */
  private boolean due(LocalDate day, AccountId account) {
    UUID id = account.value();
    String before =
        new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1).toString();
    return work(CHARGES)
        .keys(day, new DailyWork.Part(0, 1), before, 1)
        .contains(account.value().toString());
  }

  private void run(String work, LocalDate day, AccountId account) {
    system.ask(
        () -> {
          work(work).run(day, List.of(account.value().toString()));
          return account;
        });
  }

  private DailyWork work(String name) {
    return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
  }

  private OverdraftView view(AccountId account) {
    return customer.ask(() -> overdrafts.of(account));
  }

  private BigDecimal accrued(AccountId account) {
    return view(account).accrued();
  }

  private long balance(AccountId account) {
    return customer.ask(() -> accounts.mine(account)).balance().minorUnits();
  }

  private long receivable() {
    return system.ask(
        () ->
            ledger
                .account(new LedgerAccountId(Ids.named("Overdraft interest receivable (GBP)")))
                .map(account -> account.balance().minorUnits())
                .orElse(0L));
  }

  private long imbalance() {
    return system.ask(ledger::imbalance).values().stream().mapToLong(Math::abs).sum();
  }
}
