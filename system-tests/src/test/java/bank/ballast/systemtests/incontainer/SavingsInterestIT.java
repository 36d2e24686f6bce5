package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.MovePotMoney;
import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotPicture;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.Pots;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Interest on savings, for days that are still to come: a pot is only full from today on. */
@ExtendWith(ArquillianExtension.class)
class SavingsInterestIT {

  private static final String DAY = "savings-interest";
  private static final String PAYDAY = "savings-interest-payment";
  private static final int AT_ONCE = 8;

  @Inject private Pots pots;
  @Inject private Accounts accounts;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject @Any private Instance<DailyWork> works;
  @Inject private InCustomersName customer;
  @Inject private InTheSystemsName system;

  private Fixture fixture;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void readFixture() {
    fixture = Fixture.read();
  }

  @Test
  void eachDayIsEarnedOnceOnTheBalanceAtItsEndAndStandsInTheBooks() {
    PotId pot = potWith(10_000);
    LocalDate today = clock.today();
    long payable = payable();

    // £100.00 at 3.25 %: 0.8904109589… pence a day.
    run(DAY, today.plusDays(1), pot);
    run(DAY, today.plusDays(1), pot);
    assertEquals(new BigDecimal("0.00890411"), accrued(pot));
    assertEquals(payable, payable());
    run(DAY, today.plusDays(2), pot);
    run(DAY, today.plusDays(2), pot);

    assertEquals(new BigDecimal("0.01780822"), accrued(pot));
    assertEquals(payable + 1, payable());
    PotView view = pot(pot);
    assertNotNull(view.interest());
    assertEquals(new BigDecimal("3.25"), view.interest().rate().gross());
    assertEquals(new BigDecimal("3.30"), view.interest().rate().aer());
    assertEquals(today.withDayOfMonth(1).plusMonths(1), view.interest().paidOn());
    assertEquals(0, imbalance());
  }

  @Test
  void manyThatReckonTheSameDayEarnItOnce() throws Exception {
    PotId pot = potWith(20_000);
    LocalDate tomorrow = clock.today().plusDays(1);
    long payable = payable();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(threads.submit(() -> run(DAY, tomorrow, pot)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertEquals(new BigDecimal("0.01780822"), accrued(pot));
    assertEquals(payable + 1, payable());
  }

  @Test
  void wholePenniesArePaidOnceAndTheFractionStays() {
    PotId pot = potWith(10_000);
    LocalDate today = clock.today();
    long payable = payable();
    run(DAY, today.plusDays(1), pot);

    // The month's last day is not reckoned yet: payday does that first.
    run(PAYDAY, today.plusDays(2), pot);
    run(PAYDAY, today.plusDays(2), pot);

    assertEquals(Money.of(10_001, "GBP"), pot(pot).saved());
    assertEquals(payable, payable());
    assertEquals(new BigDecimal("0.00780822"), accrued(pot));
    // 10,001 pence now: 0.8905 a day.
    run(DAY, today.plusDays(3), pot);
    assertEquals(new BigDecimal("0.01671322"), accrued(pot));
  }

  @Test
  void aPaydayThatComesBeforeTheDaysOfItsMonthReckonsThemFirst() {
    PotId pot = potWith(10_000);
    LocalDate today = clock.today();

    // As after days on which the bank was away: five days of 0.890411 pence each.
    run(PAYDAY, today.plusDays(5), pot);
    run(DAY, today.plusDays(2), pot);

    assertEquals(Money.of(10_004, "GBP"), pot(pot).saved());
    assertEquals(new BigDecimal("0.00452055"), accrued(pot));
  }

  @Test
  void onTheFirstOfAMonthAloneIsThereAnythingToPay() {
    PotId pot = potWith(100);
    LocalDate first = clock.today().withDayOfMonth(1).plusMonths(1);
    DailyWork.Part all = new DailyWork.Part(0, 1);
    String before = before(pot);

    assertTrue(work(PAYDAY).keys(first, all, before, 1).contains(pot.value().toString()));
    assertFalse(
        work(PAYDAY).keys(first.plusDays(1), all, before, 1).contains(pot.value().toString()));
    // A day before the pot was opened is none on which it earns.
    assertFalse(work(DAY).keys(clock.today(), all, before, 1).contains(pot.value().toString()));
    assertTrue(
        work(DAY).keys(clock.today().plusDays(1), all, before, 1).contains(pot.value().toString()));
  }

  @Test
  void whatAPotHasEarnedIsPaidWhenItIsClosed() {
    PotId pot = potWith(30_000);
    long before = balance();
    run(DAY, clock.today().plusDays(1), pot);

    customer.ask(() -> pots.close(pot));
    customer.ask(() -> pots.close(pot));

    // £300.00 at 3.25 % earn 2.67 pence in a day.
    assertEquals(before + 30_002, balance());
    assertEquals(0, imbalance());
  }

  @Test
  void aMonthIsPaidOnceThoughItsPaydayComesAfterLaterDays() {
    PotId pot = potWith(30_000);
    LocalDate today = clock.today();
    long payable = payable();

    // As after a first of the month on which the bank was away. £300.00 earn 2.671233 pence a day.
    run(DAY, today.plusDays(1), pot);
    run(DAY, today.plusDays(2), pot);
    run(DAY, today.plusDays(3), pot);
    run(PAYDAY, today.plusDays(2), pot);

    assertEquals(Money.of(30_005, "GBP"), pot(pot).saved());
    assertEquals(new BigDecimal("0.03013699"), accrued(pot));
    run(PAYDAY, today.plusDays(3), pot);
    assertEquals(Money.of(30_008, "GBP"), pot(pot).saved());
    assertEquals(new BigDecimal("0.00013699"), accrued(pot));
    assertEquals(payable, payable());
  }

  @Test
  void whatWasPaidAtClosingIsNotPaidAgainByAPaydayThatIsLate() {
    PotId pot = potWith(30_000);
    LocalDate today = clock.today();
    long before = balance();
    long payable = payable();
    run(DAY, today.plusDays(1), pot);
    run(DAY, today.plusDays(2), pot);

    customer.ask(() -> pots.close(pot));
    run(PAYDAY, today.plusDays(1), pot);

    assertEquals(before + 30_005, balance());
    assertEquals(payable, payable());
  }

  /** Each of many pots, as one may happen to be paid by one of the two alone. */
  @Test
  void aPaydayAndAClosingAtOncePayEachPennyOnce() throws Exception {
    LocalDate today = clock.today();
    long before = balance();
    long payable = payable();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      PotId pot = potWith(30_000);
      run(DAY, today.plusDays(1), pot);
      run(DAY, today.plusDays(2), pot);

      List<Future<?>> all = new ArrayList<>();
      for (int n = 1; n <= 2; n++) {
        LocalDate payday = today.plusDays(n);
        all.add(threads.submit(() -> run(PAYDAY, payday, pot)));
      }
      all.add(threads.submit(() -> customer.ask(() -> pots.close(pot))));
      for (Future<?> one : all) {
        one.get();
      }
    }
    threads.shutdown();

    // Each gave back what was put in, and five pence.
    assertEquals(before + 5 * AT_ONCE, balance());
    assertEquals(payable, payable());
  }

  @Test
  void aPotThatEarnsNothingEarnsNothing() {
    PotId pot =
        customer.ask(
            () ->
                pots.open(fixture.payer(), new OpenPot("Plain", PotPicture.HOME, null, null, false))
                    .id());

    assertFalse(
        work(DAY)
            .keys(clock.today().plusDays(1), new DailyWork.Part(0, 1), before(pot), 1)
            .contains(pot.value().toString()));
    assertEquals(null, pot(pot).interest());
  }

  /** A key just below the pot's own, so that a page of one begins with it. */
  private static String before(PotId pot) {
    UUID id = pot.value();
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1).toString();
  }

  private PotId potWith(long pence) {
    return customer.ask(
        () -> {
          PotId pot =
              pots.open(
                      fixture.payer(),
                      new OpenPot("Savings", PotPicture.RAINY_DAY, null, null, true))
                  .id();
          pots.move(
              new MovePotMoney(
                  Ids.next().toString(), pot, PotMovementKind.DEPOSIT, Money.of(pence, "GBP")));
          return pot;
        });
  }

  private void run(String work, LocalDate day, PotId pot) {
    system.ask(
        () -> {
          work(work).run(day, List.of(pot.value().toString()));
          return pot;
        });
  }

  private DailyWork work(String name) {
    return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
  }

  private PotView pot(PotId pot) {
    return customer.ask(() -> pots.pot(pot));
  }

  private BigDecimal accrued(PotId pot) {
    PotView view = pot(pot);
    assertNotNull(view.interest());
    return view.interest().accrued();
  }

  private long balance() {
    return customer.ask(() -> accounts.mine(fixture.payer())).balance().minorUnits();
  }

  private long payable() {
    return system.ask(
        () ->
            ledger
                .account(new LedgerAccountId(Ids.named("Savings interest payable (GBP)")))
                .map(account -> account.balance().minorUnits())
                .orElse(0L));
  }

  private long imbalance() {
    return system.ask(ledger::imbalance).values().stream().mapToLong(Math::abs).sum();
  }
}
