package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.Sabotage;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Inside;
import bank.ballast.systemtests.people.Holder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, the answer tells nothing of the server's inside (item 30). */
@RunningBank
class ErrorsIT {

  private final Bank bank;

  ErrorsIT(Bank bank) {
    this.bank = bank;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts_customer",
        "accounts_account",
        "ledger_account",
        "ledger_leg",
        "payments_payment"
      })
  void aBrokenModuleTellsNothing(String table) {
    Holder customer = bank.customers().newCustomerWith(1_000);

    List<Answer> answers = Sabotage.without(bank, table).during(() -> useEverything(customer));

    assertEquals("", findings(answers.stream()));
    assertEquals(1_000, customer.balance());
    assertEquals(
        true, answers.stream().anyMatch(it -> it.status() >= 500), "nothing was broken at all");
  }

  @Test
  void nonsenseIsAnsweredWithoutTelling() {
    Holder customer = bank.customers().newCustomerWithAccount();
    Stream<Answer> answers =
        Stream.of(
            customer.api().post("/payments", "{"),
            customer.api().post("/payments", "[]"),
            customer.api().post("/payments", "null"),
            customer.api().post("/payments", "\"text\""),
            customer.api().post("/payments", ""),
            customer.api().post("/profile", "{\"dateOfBirth\": \"31.12.1990\"}"),
            customer.api().send("POST", "/payments", "<x/>", Map.of("Content-Type", "text/xml")),
            customer.api().send("POST", "/payments", "{}", Map.of("Content-Type", "nonsense")),
            customer.api().send("GET", "/accounts", null, Map.of("Accept", "image/png")),
            customer.api().send("PUT", "/accounts", "{}", Map.of()),
            customer.api().send("DELETE", "/payments", null, Map.of()),
            customer.api().get("/accounts?limit=many"),
            customer.api().get("/accounts?limit=-1"),
            customer.api().get("/accounts?before=%27%20OR%201%3D1"),
            customer.api().get("/accounts/%2e%2e%2fprofile"),
            customer.api().get("/nothing/lives/here"));

    assertEquals("", findings(answers));
  }

  @Test
  void pagesOfTheDeskTellNothing() {
    Stream<Answer> answers =
        Stream.of(
                "/portal/nothing.xhtml",
                "/portal/failed.xhtml",
                "/portal/forbidden.xhtml",
                "/portal/expired.xhtml",
                "/portal/jakarta.faces.resource/../WEB-INF/web.xml",
                "/portal/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/portal/?code=x&state=y",
                "/nothing",
                "/%ff%fe")
            .map(path -> Http.send(HttpRequest.newBuilder(URI.create(bank.url() + path))));

    assertEquals("", findings(answers));
  }

  private static List<Answer> useEverything(Holder customer) {
    List<Answer> answers = new ArrayList<>();
    for (String path : readings(customer)) {
      answers.add(customer.api().get(path));
    }
    answers.add(customer.customer().pay(customer.account(), customer.account(), 1));
    return answers;
  }

  private static List<String> readings(Holder customer) {
    String account = customer.account().id();
    return List.of(
        "/profile",
        "/accounts",
        "/accounts/" + account,
        "/accounts/" + account + "/balance",
        "/accounts/" + account + "/transactions",
        "/payments");
  }

  private static String findings(Stream<Answer> answers) {
    StringBuilder findings = new StringBuilder();
    answers
        .filter(answer -> Inside.told(answer).isPresent())
        .forEach(answer -> findings.append(answer).append('\n'));
    return findings.toString();
  }
}
