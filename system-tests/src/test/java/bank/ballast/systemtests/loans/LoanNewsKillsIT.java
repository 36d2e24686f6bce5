package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.requests.Asking;
import bank.ballast.systemtests.scheme.Stop;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server dies between what happens to a loan and the message that tells of it: kill -9. */
@RunningBank
class LoanNewsKillsIT {

  private final Bank bank;

  LoanNewsKillsIT(Bank bank) {
    this.bank = bank;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the message is written | INSERT ON notifications_message | NEW.message_key LIKE 'loan:%:event:%'
          that it was is noted   | UPDATE ON lending_event         | NEW.told_at IS NOT NULL
          """)
  void theBorrowerIsToldOnceThoughTheServerDiesBefore(String step, String where, String when)
      throws Exception {
    Holder holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    Waiting.until("nothing else is untold", () -> untold() == 0);
    String loan;

    try (Stop stop = new Stop(bank, where, when)) {
      loan = Borrowing.of(bank, holder).lent();
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();

    Waiting.until("it is noted", () -> untold() == 0);
    assertEquals(
        List.of("Your loan of £5,000.00 is paid out"), Asking.told(holder.customer(), loan), step);
  }

  private long untold() {
    return bank.books().number("SELECT COUNT(*) FROM lending_event WHERE told_at IS NULL");
  }
}
