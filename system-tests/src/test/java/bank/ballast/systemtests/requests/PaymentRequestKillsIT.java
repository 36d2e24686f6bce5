package bank.ballast.systemtests.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.scheme.Stop;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server dies between a payment and the message that tells of it: kill -9. */
@RunningBank
class PaymentRequestKillsIT {

  private final Bank bank;

  PaymentRequestKillsIT(Bank bank) {
    this.bank = bank;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the message is written | INSERT ON notifications_message | NEW.message_key LIKE '%:paid:%'
          that it was is noted   | UPDATE ON payments_request_end  | TRUE
          """)
  void whoAskedIsToldOnceThoughTheServerDiesBefore(String step, String where, String when)
      throws Exception {
    Holder asker = bank.customers().newCustomerWithAccount();
    Holder asked = bank.customers().newCustomerWith(10_000);
    String number = Asking.numberOf(asked.customer());
    String id = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");

    try (Stop stop = new Stop(bank, where, when)) {
      Asking.pay(asked, id).expect(201);
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();

    Waiting.until("it is noted", () -> untold() == 0);
    assertEquals(
        List.of(asked.customer().name() + " has paid you £12.50"),
        Asking.told(asker.customer(), id),
        step);
    assertEquals(1_250, asker.balance(), step);
  }

  private long untold() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_request_end"
                + " WHERE outcome = 'PAID' AND told_at IS NULL");
  }
}
