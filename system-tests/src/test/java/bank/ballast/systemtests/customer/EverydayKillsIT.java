package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.payments.StandingOrderId;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Borrower;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import bank.ballast.systemtests.scheme.Stop;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server dies just before one write of what the bank does by itself: kill -9. {@code ./bank
 * test faults} has it die at each of them; every other run at those where most would be lost.
 */
@RunningBank
class EverydayKillsIT {

  private static final String ORDERS = "due-payments";
  private static final String PAYDAY = "savings-interest-payment";
  private static final String OVERDRAFTS = "overdraft-charges";

  private final Bank bank;
  private final DailyWorks days;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  EverydayKillsIT(Bank bank) {
    this.bank = bank;
    this.days = new DailyWorks(bank);
  }

  /** Something of the bank's own that begins. */
  private interface Begun {
    void run() throws Exception;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is claimed  | UPDATE ON payments_standing_order | NEW.paying = NEW.number AND NOT OLD.paying <=> NEW.paying | false
          it is paid     | INSERT ON payments_payment        | TRUE                                                      | false
          it is moved on | UPDATE ON payments_standing_order | NEW.number > OLD.number                                   | true
          """)
  void aStandingOrderPaysOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    Map<String, Object> monthly =
        new LinkedHashMap<>(Customer.payment(payer.account(), payee.account(), 500));
    monthly.put("unit", "month");
    monthly.put("firstOn", today.plusDays(1).toString());
    String id =
        Confirming.post(payer.customer(), "/standing-orders", monthly).expect(201).text("/id");
    LocalDate yesterday = today.minusDays(1);
    bank.books()
        .change(
            "UPDATE payments_standing_order SET next_on = ? WHERE id = ?",
            yesterday,
            StandingOrderId.parse(id).value().toString());

    dieAt(where, when, () -> days.begin(ORDERS, yesterday));

    days.awaitDone(ORDERS, yesterday);
    assertEquals(500, payee.balance(), step);
    assertEquals(
        1, payer.api().get("/standing-orders/" + id).expect(200).json().at("/paid").asInt(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is saved     | INSERT ON ledger_entry        | NEW.code = 'POT_ROUND_UP' | false
          its cue is gone | DELETE ON accounts_saving_cue | TRUE                      | true
          """)
  void aRoundUpIsSavedOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder saver = bank.customers().newCustomerWith(10_000);
    Holder shop = bank.customers().newCustomerWithAccount();
    SavingsPot pot = SavingsPot.openedBy(saver);
    saver
        .api()
        .send(
            "PUT",
            "/accounts/" + saver.account().id() + "/round-ups",
            Map.of("potId", pot.id(), "multiplier", 2),
            Map.of())
        .expect(200);

    dieAt(where, when, () -> saver.pay(shop, 260).expect(201));

    Waiting.until("no cue waits", () -> cues() == 0);
    assertEquals(80, pot.saved(), step);
    assertEquals(10_000 - 260 - 80, saver.balance(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  /** The pot earned five pence by the end of last month, as its last day says. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is paid      | INSERT ON accounts_interest_payment | TRUE | true
          the day is over | UPDATE ON platform_day_work | NEW.work = 'savings-interest-payment' AND NEW.state = 'DONE' | false
          """)
  void interestIsPaidOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    SavingsPot pot = SavingsPot.openedBy(bank.customers().newCustomerWithAccount());
    String id = pot.row();
    LocalDate first = today.withDayOfMonth(1);
    bank.books()
        .change("UPDATE accounts_pot SET earns_from = ? WHERE id = ?", first.minusDays(1), id);
    bank.books()
        .change(
            "INSERT INTO accounts_interest_day (pot_id, day, balance, millionths, earned, unpaid)"
                + " VALUES (?, ?, 0, 0, 5000000, 5000000)",
            id,
            first.minusDays(1));

    dieAt(where, when, () -> days.begin(PAYDAY, first));

    days.awaitDone(PAYDAY, first);
    assertEquals(5, pot.saved(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  /** The account owes 123 pence, and it is time to take them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is taken     | INSERT ON lending_overdraft_payment | TRUE | true
          the day is over | UPDATE ON platform_day_work | NEW.work = 'overdraft-charges' AND NEW.state = 'DONE' | false
          """)
  void anOverdraftIsPaidForOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    bank.books()
        .change(
            "INSERT INTO lending_overdraft_charge"
                + " (account_id, number, through, amount, charge_on, told_at)"
                + " VALUES (?, 1, ?, 123, ?, UTC_TIMESTAMP(6))",
            borrower.row(),
            today.minusDays(15),
            today.minusDays(1));

    dieAt(where, when, () -> days.begin(OVERDRAFTS, today.minusDays(1)));

    days.awaitDone(OVERDRAFTS, today.minusDays(1));
    assertEquals(-123, borrower.holder().balance(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  private void dieAt(String where, String when, Begun begun) throws Exception {
    try (Stop stop = new Stop(bank, where, when)) {
      begun.run();
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();
  }

  private long cues() {
    return bank.books().number("SELECT COUNT(*) FROM accounts_saving_cue");
  }
}
