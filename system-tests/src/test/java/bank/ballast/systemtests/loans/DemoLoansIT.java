package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunningBank
class DemoLoansIT {

  /** Pence. */
  private static final long OVERDRAWN = 8_500;

  private final Bank bank;

  DemoLoansIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void demoCustomersHaveLoansInEachStateAndASecondStartAddsNone() throws IOException {
    bank.bringInDemoData();
    Waiting.until("an overdraft in use", () -> used() == OVERDRAWN);
    List<Long> made = made();
    boolean again = bank.bringInDemoData();
    // As if the first start had been broken off at its very end.
    Files.delete(bank.folder().resolveSibling("imports/demo/brought-in"));
    boolean afterBreakingOff = bank.bringInDemoData();

    assertFalse(again);
    assertTrue(afterBreakingOff);
    assertEquals(made, made());
    List<JsonNode> ofOne = of("customer1");
    List<JsonNode> ofTwo = of("customer2");
    JsonNode running = one(ofOne, loan -> product(loan).equals("personal-loan"));
    assertEquals("active", running.path("state").asText());
    assertEquals(0, running.path("daysOverdue").asLong());
    assertTrue(running.at("/paid/minorUnits").asLong() > 100_000, running::toString);
    assertEquals(
        9_600,
        one(ofOne, loan -> product(loan).equals("instalments")).at("/amount/minorUnits").asLong());
    JsonNode settled = one(ofTwo, loan -> loan.path("state").asText().equals("settled"));
    assertEquals("settled", settled.path("state").asText());
    assertEquals(0, settled.at("/owed/minorUnits").asLong());
    JsonNode late = one(ofTwo, loan -> loan.path("state").asText().equals("active"));
    assertTrue(late.path("daysOverdue").asLong() > 30, late::toString);
    one(ofTwo, loan -> loan.path("state").asText().equals("written-off"));
    assertEquals(
        "referred",
        hands("customer3").get("/loans/applications").expect(200).text("/items/0/state"));
    assertEquals(OVERDRAWN, used());
    booksAgree();
    thePayThatWasSeenInTheBooksCounts();
  }

  /** As the tour has it: an income that fits is believed, and a higher one looked at. */
  private void thePayThatWasSeenInTheBooksCounts() {
    Api hands = hands("customer1");
    String account = hands.get("/accounts").expect(200).text("/items/0/id");
    Map<String, Object> form =
        new HashMap<>(
            Map.of(
                "amount",
                Customer.pounds(500_000),
                "instalments",
                24,
                "accountId",
                account,
                "outgoings",
                Customer.pounds(90_000),
                "housing",
                "tenant",
                "employment",
                "full-time",
                "dependants",
                0,
                "purpose",
                "car"));
    form.put("income", Customer.pounds(400_000));
    Answer referred = hands.post("/loans/applications", form).expect(201);
    assertEquals("referred", referred.text("/state"));
    hands.send("DELETE", "/loans/applications/" + referred.text("/id"), null, Map.of());
    form.put("income", Customer.pounds(250_000));

    assertEquals("offered", hands.post("/loans/applications", form).expect(201).text("/state"));
  }

  /** What each loan says is owed of the principal is what its account in the ledger holds. */
  private void booksAgree() {
    assertEquals(
        List.of(),
        bank.books()
            .texts(
                "SELECT s.loan_id FROM lending_standing s JOIN operations_import_loan l"
                    + " ON l.loan_id = s.loan_id WHERE l.bank = 'demo'"
                    + " AND IF(s.state = 'WRITTEN_OFF', 0, s.principal) <>"
                    + " (SELECT SUM(g.debit) - SUM(g.credit) FROM ledger_leg g"
                    + " WHERE g.account_id = s.loan_id)"));
    Map<String, Long> internal = new TreeMap<>();
    for (String title : List.of("loans paid out", "loan repayments", "loans brought in")) {
      internal.put(
          title,
          bank.books()
              .number(
                  "SELECT COALESCE(SUM(g.debit) - SUM(g.credit), 0) FROM ledger_leg g"
                      + " JOIN ledger_account a ON a.id = g.account_id WHERE a.name = ?",
                  "Import demo: " + title));
    }
    assertEquals(0, internal.values().stream().mapToLong(it -> it).sum(), internal::toString);
    assertEquals(0, bank.books().imbalance());
  }

  /** How much there is of what must not be made twice. */
  private List<Long> made() {
    return Stream.of(
            "lending_loan",
            "lending_event",
            "lending_application",
            "lending_overdraft_limit",
            "payments_payment")
        .map(table -> bank.books().number("SELECT COUNT(*) FROM " + table))
        .toList();
  }

  private long used() {
    Api hands = hands("customer3");
    String account = hands.get("/accounts").expect(200).text("/items/0/id");
    return hands
        .get("/accounts/" + account + "/overdraft")
        .expect(200)
        .json()
        .at("/used/minorUnits")
        .asLong();
  }

  private List<JsonNode> of(String username) {
    List<JsonNode> all = new ArrayList<>();
    hands(username).get("/loans").expect(200).json().at("/items").forEach(all::add);
    return all;
  }

  private Api hands(String username) {
    return bank.stranger().with(bank.demoToken(username));
  }

  private static String product(JsonNode loan) {
    return loan.path("product").asText();
  }

  private static JsonNode one(List<JsonNode> loans, Predicate<JsonNode> which) {
    List<JsonNode> found = loans.stream().filter(which).toList();
    assertEquals(1, found.size(), loans::toString);
    return found.get(0);
  }
}
