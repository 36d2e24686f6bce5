package bank.ballast.cli.demo;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.StackFailure;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo customers have set up in the app: savings pots with money in them, and how they
 * save by themselves; and a payment to another bank. Done again, it sets up what is missing and
 * moves nothing twice.
 */
final class DemoApp {

  private static final String ROUND_UPS =
      """
      {"potId": "%s", "multiplier": 2}""";

  private static final String SORTER =
      """
      {"least": {"minorUnits": 50000, "currency": "GBP"},
       "rules": [{"potId": "%s", "percent": 10}]}""";

  private static final String MONTHLY =
      """
      {"fromAccountId": "%s", "to": {"potId": "%s"},
       "amount": {"minorUnits": 1000, "currency": "GBP"}, "reference": "",
       "unit": "month", "firstOn": "%s"}""";

  private static final String BREAD =
      """
      {"fromAccountId": "%s", "to": {"sortCode": "20-00-00", "accountNumber": "40000010",
       "name": "Corner Bakery Ltd"}, "amount": {"minorUnits": 380, "currency": "GBP"},
       "reference": "Bread"}""";

  private final String publicUrl;
  private final Tokens tokens;
  private final DemoLogIns logIns;

  /**
   * Those of a bank that has the demo customers.
   *
   * @param publicUrl where it is
   * @param tokens by which people log in
   */
  DemoApp(String publicUrl, Tokens tokens, DemoLogIns logIns) {
    this.publicUrl = publicUrl;
    this.tokens = tokens;
    this.logIns = logIns;
  }

  /**
   * Sets all of it up.
   *
   * @throws StackFailure where the bank refuses
   */
  void open() throws IOException, InterruptedException {
    for (DemoPerson person : DemoPerson.ALL) {
      DemoLogIns.LogIn logIn =
          logIns
              .of(person.username())
              .orElseThrow(() -> new StackFailure("There is no log-in " + person.username() + "."));
      DemoHands hands =
          new DemoHands(
              publicUrl,
              confirming ->
                  confirming
                      ? tokens.confirmed(logIn.username(), logIn.password())
                      : tokens.of(logIn.username(), logIn.password()));
      String account = hands.get("accounts").at("/items/0/id").asText();
      open(person.username(), hands, account);
      new DemoCredit(hands, account).take(person);
    }
  }

  private void open(String username, DemoHands hands, String account)
      throws IOException, InterruptedException {
    String pots = "accounts/" + account + "/pots";
    Map<String, String> ids = new HashMap<>();
    for (JsonNode pot : hands.get(pots).at("/items")) {
      ids.put(pot.at("/name").asText(), pot.at("/id").asText());
    }
    for (DemoPot pot : DemoPot.of(username)) {
      String id = ids.get(pot.name());
      if (id == null) {
        id = hands.post(pots, pot.body(today())).at("/id").asText();
      }
      ids.put(pot.name(), id);
      hands.post("pots/" + id + "/deposits", pot.deposit(), id);
    }
    saveByItself(username, hands, account, ids);
    hands.post("payments", BREAD.formatted(account), "demo-bread");
  }

  /** Round-ups and ten pounds a month into the first pot; of pay, a tenth into the last. */
  private static void saveByItself(
      String username, DemoHands hands, String account, Map<String, String> ids)
      throws IOException, InterruptedException {
    List<DemoPot> pots = DemoPot.of(username);
    String first = ids.get(pots.get(0).name());
    String last = ids.get(pots.get(pots.size() - 1).name());
    hands.put("accounts/" + account + "/round-ups", ROUND_UPS.formatted(first));
    hands.put("accounts/" + account + "/salary-sorter", SORTER.formatted(last));
    if (hands.get("standing-orders").at("/items").isEmpty()) {
      LocalDate next = today().withDayOfMonth(1).plusMonths(1);
      hands.post("standing-orders", MONTHLY.formatted(account, first, next), "demo-" + next);
    }
  }

  private static LocalDate today() {
    return new BusinessClock(Clock.systemUTC()).today();
  }
}
