package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import bank.ballast.systemtests.scheme.Stop;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server dies in the middle of close of business, just before one of its writes: kill -9.
 * {@code ./bank test faults} has it die at each of them; every other run where most would be lost.
 */
@RunningBank
class LoanKillsIT {

  private static final String INTEREST = "loan-interest";
  private static final String COLLECTION = "loan-collection";

  private final Bank bank;
  private final DailyWorks days;
  private final LocalDate yesterday = LocalDate.now(BusinessClock.ZONE).minusDays(1);

  LoanKillsIT(Bank bank) {
    this.bank = bank;
    this.days = new DailyWorks(bank);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is noted     | INSERT ON lending_accrual | TRUE                                 | false
          it is booked    | INSERT ON ledger_entry    | NEW.code = 'LOAN_INTEREST_ACCRUAL'   | true
          that is known   | UPDATE ON lending_accrual | NEW.booked                           | false
          the day is over | UPDATE ON platform_day_work | NEW.work = 'loan-interest' AND NEW.state = 'DONE' | false
          """)
  void interestIsInTheBooksOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    String lent = Borrowing.of(bank, holder).lent();
    PurchaseLoan loan = new PurchaseLoan(holder, lent).aged(bank, 20);
    long before = noted();

    dieAt(where, when, INTEREST);

    days.awaitDone(INTEREST, yesterday);
    Waiting.until("no interest waits", () -> waiting() == 0);
    long accrued =
        bank.books().number("SELECT accrued FROM lending_standing WHERE loan_id = ?", loan.row());
    assertTrue(accrued > 0, step);
    assertTrue(noted() - before >= accrued, step);
    assertEquals(bank.books().number("SELECT SUM(accrued) FROM lending_standing"), noted(), step);
    assertEquals(noted(), booked(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is paid  | INSERT ON lending_event    | NEW.kind = 'REPAID'         | true
          it is known | UPDATE ON lending_standing | NEW.sequence > OLD.sequence | false
          """)
  void anInstalmentIsCollectedOnceThoughTheServerDiesBefore(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder holder = bank.customers().newCustomerWith(50_000);
    PurchaseLoan loan = PurchaseLoan.of(bank, holder, 30_000).aged(bank, 40);

    dieAt(where, when, COLLECTION);

    days.awaitDone(COLLECTION, yesterday);
    assertEquals(40_000, holder.balance(), step);
    assertEquals(
        20_000,
        holder.api().get("/loans/" + loan.id()).expect(200).json().at("/owed/minorUnits").asInt(),
        step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  private void dieAt(String where, String when, String work) throws Exception {
    try (Stop stop = new Stop(bank, where, when)) {
      days.begin(work, yesterday);
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();
  }

  private long waiting() {
    return bank.books().number("SELECT COUNT(*) FROM lending_accrual WHERE NOT booked");
  }

  private long noted() {
    return bank.books().number("SELECT COALESCE(SUM(interest), 0) FROM lending_accrual");
  }

  private long booked() {
    return bank.books()
        .number(
            "SELECT COALESCE(SUM(l.credit) - SUM(l.debit), 0) FROM ledger_leg l"
                + " JOIN ledger_entry e ON e.id = l.entry_id"
                + " JOIN ledger_account a ON a.id = l.account_id"
                + " WHERE e.code = 'LOAN_INTEREST_ACCRUAL' AND a.kind = 'INCOME'");
  }
}
