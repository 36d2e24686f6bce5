package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.people.Person;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts of other sites read nothing here (security checklist, item 31). */
@RunningBank
class CorsIT {

  private static final List<String> STRANGERS =
      List.of("https://elsewhere.example", "null", "http://localhost.elsewhere.example", "file://");

  private final Bank bank;

  CorsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void strangersAreToldNothing() {
    Person customer = bank.customers().newCustomer().person();

    for (String origin : STRANGERS) {
      Answer read =
          Http.send(
              HttpRequest.newBuilder(bank.at("/api/profile"))
                  .header("Origin", origin)
                  .header("Authorization", "Bearer " + customer.token()));
      assertEquals(Optional.empty(), read.header("Access-Control-Allow-Origin"), origin);
      assertEquals(Optional.empty(), read.header("Access-Control-Allow-Credentials"), origin);
      assertEquals(
          Optional.empty(), preflight(origin).header("Access-Control-Allow-Origin"), origin);
    }
  }

  private Answer preflight(String origin) {
    return Http.send(
        HttpRequest.newBuilder(bank.at("/api/payments"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,idempotency-key"));
  }
}
