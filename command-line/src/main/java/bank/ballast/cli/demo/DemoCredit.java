package bank.ballast.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * What demo customers borrow beside the loans that they came with: one pays a purchase in
 * instalments, another has asked for a loan that a person is to decide on, and is overdrawn. Done
 * again, it takes up what is missing.
 */
final class DemoCredit {

  private static final String CAR =
      """
      {"amount": {"minorUnits": 400000, "currency": "GBP"}, "instalments": 36,
       "accountId": "%s",
       "income": {"minorUnits": 311500, "currency": "GBP"},
       "outgoings": {"minorUnits": 150000, "currency": "GBP"},
       "housing": "tenant", "employment": "full-time", "dependants": 0, "purpose": "car"}""";

  private static final long LIMIT = 30_000;
  private static final long OVERDRAWN = 8_500;

  private static final String LIMITED =
      """
      {"limit": {"minorUnits": %d, "currency": "GBP"}}""";

  private static final String DEPOSIT =
      """
      {"fromAccountId": "%s", "to": {"sortCode": "20-00-00", "accountNumber": "40000010",
       "name": "Corner Bakery Ltd"}, "amount": {"minorUnits": %d, "currency": "GBP"},
       "reference": "Wedding party"}""";

  private final DemoHands hands;
  private final String account;

  /** Somebody's, from their account. */
  DemoCredit(DemoHands hands, String account) {
    this.hands = hands;
    this.account = account;
  }

  /** What this one takes. */
  void take(DemoPerson person) throws IOException, InterruptedException {
    switch (person.username()) {
      case "customer1" -> divide();
      case "customer3" -> {
        hands.post("loans/applications", CAR.formatted(account), "demo-application");
        overdraw();
      }
      default -> {
        // Nobody who is behind with a loan, as customer2 is, is lent more.
      }
    }
  }

  private void divide() throws IOException, InterruptedException {
    JsonNode found = hands.get("accounts/" + account + "/transactions?q=Sewing");
    for (JsonNode transaction : found.at("/items")) {
      if (transaction.at("/reference").asText().equals(DemoLife.PURCHASED)) {
        String id = transaction.at("/id").asText();
        hands.post("transactions/" + id + "/instalments", "{\"instalments\": 3}");
      }
    }
  }

  /** First the limit, then a payment of all that there is and some more. */
  private void overdraw() throws IOException, InterruptedException {
    String overdraft = "accounts/" + account + "/overdraft";
    if (hands.get(overdraft).at("/limit/minorUnits").asLong() < LIMIT) {
      hands.put(overdraft, LIMITED.formatted(LIMIT));
    }
    long available =
        hands.get("accounts/" + account + "/balance").at("/available/minorUnits").asLong();
    if (available > LIMIT) {
      long all = available - LIMIT + OVERDRAWN;
      hands.post("payments", DEPOSIT.formatted(account, all), "demo-party");
    }
  }
}
