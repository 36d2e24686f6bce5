package bank.ballast.systemtests.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server dies just before one write of a payment's way: kill -9. {@code ./bank test faults} has
 * it die at each of them; every other run at those where most would be lost.
 */
@RunningBank
class SchemeKillsIT {

  private static final String TWICE = "94";

  private final Bank bank;
  private final OtherBanks others;

  SchemeKillsIT(Bank bank) {
    this.bank = bank;
    this.others = new OtherBanks(bank);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the hold and the order | INSERT ON payments_scheme_out | TRUE | false
          taken to be sent       | UPDATE ON payments_scheme_out | NEW.state = 'WAITING' | false
          sent                   | UPDATE ON payments_scheme_out | NEW.state = 'SENT' AND OLD.state = 'WAITING' | true
          the answer came        | INSERT ON payments_scheme_in  | TRUE | false
          another answer came    | INSERT ON payments_scheme_in  | (SELECT COUNT(*) FROM payments_scheme_in i WHERE i.transaction_id = NEW.transaction_id) > 0 | false
          the money goes         | INSERT ON payments_step       | TRUE | true
          the order is answered  | UPDATE ON payments_scheme_out | NEW.state = 'DONE' AND OLD.state = 'SENT' | false
          the answer is done     | UPDATE ON payments_scheme_in  | NEW.state = 'DONE' | false
          """)
  void aPaymentGoesOnceThoughTheServerDiesAt(String step, String where, String when, boolean always)
      throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder payer = bank.customers().newCustomerWith(10_000);

    try (Stop stop = new Stop(bank, where, when)) {
      CompletableFuture<Answer> asked =
          CompletableFuture.supplyAsync(() -> OtherBanks.pay(payer, TWICE, 1_250, "once"));
      stop.await();
      bank.servers().killWildFly();
      // Whether it was answered before the server died or not.
      asked.handle((answered, died) -> died == null).join();
    }
    bank.servers().startWildFly();

    String id = OtherBanks.pay(payer, TWICE, 1_250, "once").expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    assertEquals(8_750, payer.balance(), step);
    assertEquals(2, payer.transactionCount(), step);
    assertEquals("ACSC", others.known(id).at("/status").asText(), step);
    Waiting.until("nothing waits", () -> unfinished() == 0);
    assertEquals(0, bank.books().imbalance(), step);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the money comes in | INSERT ON payments_scheme_credit | TRUE | true
          it is answered     | UPDATE ON payments_scheme_out    | NEW.state = 'DONE' | false
          """)
  void moneyComesInOnceThoughTheServerDiesAt(String step, String where, String when, boolean always)
      throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder payee = bank.customers().newCustomerWithAccount();
    String id;

    try (Stop stop = new Stop(bank, where, when)) {
      id = others.send(payee.account(), "12.50", Map.of());
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();

    Waiting.until("the money", () -> payee.balance() == 1_250);
    Waiting.until("the answer", () -> others.known(id).at("/status").asText().equals("ACSC"));
    Waiting.until("nothing waits", () -> unfinished() == 0);
    assertEquals(1, payee.transactionCount(), step);
    assertEquals(0, bank.books().imbalance(), step);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the day is compared | INSERT ON payments_settlement_day | TRUE | true
          the item is kept    | INSERT ON payments_settlement_item | TRUE | false
          it is done          | UPDATE ON payments_scheme_in | NEW.name LIKE 'camt.053%' AND NEW.state = 'DONE' | false
          """)
  void aDayIsComparedOnceThoughTheServerDiesAt(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder payer = bank.customers().newCustomerWith(10_000);
    SettlementDays days = new SettlementDays(bank);
    days.end(Map.of());
    String id = OtherBanks.pay(payer, "01", 1_250).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    String day;

    try (Stop stop = new Stop(bank, where, when)) {
      day = others.endDay(Map.of());
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();

    days.awaitCompared(day);
    assertEquals(List.of("MATCHED -1250 -1250 " + day), days.rows(id), step);
    days.assertExplained();
    Waiting.until("nothing waits", () -> unfinished() == 0);
  }

  private long unfinished() {
    return bank.books()
        .number(
            "SELECT (SELECT COUNT(*) FROM payments_scheme_out WHERE state <> 'DONE')"
                + " + (SELECT COUNT(*) FROM payments_scheme_in WHERE state <> 'DONE')");
  }
}
