package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import bank.ballast.systemtests.scheme.OtherBanks;
import bank.ballast.systemtests.scheme.SettlementDays;
import bank.ballast.systemtests.scheme.Stop;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other banks ask for money that they sent, and agents answer. */
@RunningBank
@InBrowser
class RecallsFromBanksIT {

  private final Bank bank;
  private final Chromium chromium;
  private final OtherBanks others;

  RecallsFromBanksIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.others = new OtherBanks(bank);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void moneyThatIsGrantedGoesBackAndTheCustomerIsTold() {
    Holder payee = bank.customers().newCustomerWith(300);
    String sent = asked(payee, "DUPL");
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    desk.element("schemeLink").click();
    desk.element("recallsRoom").click();

    assertThat(row(desk, sent)).containsText("£20.00");
    assertThat(row(desk, sent).locator(".recall-available")).hasText("£23.00");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("recalls-" + language.toLowerCase(Locale.ROOT));
    }
    grant(desk, sent, false);

    assertThat(desk.page().locator(".message[data-code='DONE']")).isVisible();
    assertThat(row(desk, sent)).hasCount(0);
    assertThat(answered(desk, sent)).hasAttribute("data-granted", "true");
    assertEquals(300, payee.balance());
    JsonNode back = payee.customer().transactions(payee.account()).get(0);
    assertEquals(-2_000, back.at("/amount/minorUnits").asLong());
    assertEquals("Corner Bakery Ltd", back.at("/counterparty").asText());
    awaitBack(sent);
    awaitTold(payee, "recall");
    Waiting.until("nothing waits", () -> unfinished(sent) == 0);
    String day = new SettlementDays(bank).end(Map.of());
    assertTrue(
        new SettlementDays(bank).rows(sent).contains("MATCHED -2000 -2000 " + day),
        new SettlementDays(bank).rows(sent).toString());
    // Whoever asks for what went back is told so at once, by nobody in person.
    others.post("/recalls", Map.of("transactionId", sent, "reason", "DUPL")).expect(201);
    Waiting.until("the answer", () -> others.known(sent).at("/reason").asText().equals("ARDT"));
  }

  @Test
  void aWishOfTheSenderTakesTheCustomersConsent() {
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = asked(payee, "CUST");
    Desk desk = recalls(bank.staff().newAgent());

    grant(desk, sent, false);
    assertThat(desk.page().locator(".question-refused:visible")).containsText("customer agrees");
    assertEquals(2_000, payee.balance());
    desk.element("grantConsent").check();
    desk.element("grantConfirm").click();

    desk.page().locator(".message[data-code='DONE']").waitFor();
    assertEquals(0, payee.balance());
    assertEquals(
        List.of("1"),
        bank.books().texts("SELECT consent FROM payments_recall_answer WHERE " + ANSWER, sent));
    awaitBack(sent);
  }

  @Test
  void whatIsNoLongerThereIsNotTakenAndTheOtherBankIsToldWhy() {
    Holder payee = bank.customers().newCustomerWithAccount();
    Holder friend = bank.customers().newCustomerWithAccount();
    String sent = asked(payee, "FRAD");
    payee.pay(friend, 1).expect(201);
    Desk desk = recalls(bank.staff().newAgent());

    grant(desk, sent, false);
    assertThat(desk.page().locator(".question-refused:visible")).containsText("Nothing has moved");
    assertEquals(1_999, payee.balance());
    desk.page().navigate(address());
    refuse(desk, sent, "MONEY_GONE");

    desk.page().locator(".message[data-code='DONE']").waitFor();
    assertThat(answered(desk, sent)).hasAttribute("data-granted", "false");
    Waiting.until("the answer", () -> others.known(sent).at("/reason").asText().equals("AM04"));
    assertEquals(1_999, payee.balance());
    assertEquals(false, others.known(sent).at("/returned").asBoolean());
    awaitTold(payee, "recall");
  }

  @Test
  void theFirstAnswerStands() {
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = asked(payee, "DUPL");
    Desk first = recalls(bank.staff().newAgent());
    Desk second = recalls(bank.staff().newPerson("supervisor"));

    refuse(first, sent, "LEGAL");
    first.page().locator(".message[data-code='DONE']").waitFor();
    grant(second, sent, true);

    assertThat(second.page().locator(".question-refused:visible")).containsText("before you");
    assertEquals(2_000, payee.balance());
    assertEquals(
        List.of("LEGL"),
        bank.books().texts("SELECT refusal FROM payments_recall_answer WHERE " + ANSWER, sent));
    assertEquals(
        List.of("RECALL_REFUSED"),
        bank.books()
            .texts(
                "SELECT action FROM security_audit WHERE reason = ? AND action LIKE 'RECALL%'",
                "Looked into " + sent));
  }

  @Test
  void whatWentBackForOneQuestionDoesNotGoBackForAnother() {
    Holder payee = bank.customers().newCustomerWith(5_000);
    String sent = asked(payee, "DUPL");
    others.post("/recalls", Map.of("transactionId", sent, "reason", "FRAD")).expect(201);
    Waiting.until("the second question", () -> questions(sent) == 2);
    Desk first = recalls(bank.staff().newAgent());

    grant(first, first.page().locator(rowsOf(sent)).first(), sent);
    first.page().locator(".message[data-code='DONE']").waitFor();
    awaitBack(sent);
    // Whichever of the two questions was first.
    first.page().navigate(address());
    grant(first, row(first, sent), sent);

    assertThat(first.page().locator(".question-refused:visible"))
        .containsText("went back before, for another recall");
    assertEquals(5_000, payee.balance());
  }

  /** Another answer is being written, and committed only when this one is under way. */
  @Test
  void ofTwoAnswersAtOnceOneStands() throws SQLException {
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = asked(payee, "DUPL");
    Desk desk = recalls(bank.staff().newAgent());
    try (Connection other = bank.books().open()) {
      other.setAutoCommit(false);
      try (PreparedStatement insert =
          other.prepareStatement(
              "INSERT INTO payments_recall_answer (recall_id, granted, refusal, consent, note,"
                  + " answered_by, answered_at) SELECT r.id, FALSE, 'CUST', FALSE, 'Asked them',"
                  + " 'another', UTC_TIMESTAMP(6) FROM payments_recall r"
                  + " JOIN payments_scheme_credit c ON c.id = r.credit_id"
                  + " WHERE c.transaction_id = ?")) {
        insert.setString(1, sent);
        insert.executeUpdate();
      }
      row(desk, sent).locator(".grant").click();
      desk.element("grantNote").fill("Looked into " + sent);
      // Not waited for: the answer comes after the other one is committed.
      desk.page().evaluate("setTimeout(() => document.getElementById('grantConfirm').click(), 0)");
      // It has seen no answer, and goes on to the books.
      Waiting.until(
          "this one is under way",
          () ->
              bank.books()
                      .number(
                          "SELECT COUNT(*) FROM security_audit WHERE reason = ?"
                              + " AND action = 'RECALL_GRANT_REQUESTED'",
                          "Looked into " + sent)
                  == 1);
      other.commit();
    }

    assertThat(desk.page().locator(".question-refused:visible")).containsText("before you");
    assertEquals(2_000, payee.balance());
  }

  @Test
  void whatNeverCameIsRefusedWithoutAnAgent() {
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = others.send(payee.account(), "20.00", Map.of("accountNumber", "99999999"));
    Waiting.until("the answer", () -> others.known(sent).at("/status").asText().equals("RJCT"));

    others.post("/recalls", Map.of("transactionId", sent)).expect(201);

    Waiting.until("the answer", () -> others.known(sent).at("/reason").asText().equals("NOOR"));
  }

  @Test
  void aQuestionThatOvertakesItsPaymentWaitsForIt() {
    Holder payee = bank.customers().newCustomerWithAccount();

    String sent = others.send(payee.account(), "20.00", Map.of("fromAccountNumber", "40000097"));

    Waiting.until("the question waits", () -> waiting(sent) == 1);
    awaitQuestion(sent);
    Waiting.until("the answer", () -> others.known(sent).at("/status").asText().equals("ACSC"));
    Desk desk = recalls(bank.staff().newAgent());
    grant(desk, sent, false);
    awaitBack(sent);
    assertEquals(0, payee.balance());
    assertEquals(0, answers(sent, "NOOR"));
  }

  @Test
  void aQuestionWaitsADayAndNoLonger() {
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = others.send(payee.account(), "20.00", Map.of("fromAccountNumber", "40000096"));
    others.post("/recalls", Map.of("transactionId", sent)).expect(201);
    Waiting.until("the question waits", () -> waiting(sent) == 1);
    cameEarlier(sent, "23:59");
    Waiting.until("it was looked at again", () -> waiting(sent) == 1);
    assertEquals(0, answers(sent, "NOOR"));

    cameEarlier(sent, "24:00");

    Waiting.until("the answer", () -> others.known(sent).at("/reason").asText().equals("NOOR"));
    assertEquals(0, unfinished(sent));
  }

  /** Questions about a payment that wait for it. */
  private long waiting(String sent) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_scheme_in WHERE transaction_id = ? AND state = 'WAITING'"
                + " AND problem = 'PAYMENT_NOT_HERE_YET'",
            sent);
  }

  /** As if the question had come so long ago, and were to be looked at now for the first time. */
  private void cameEarlier(String sent, String hours) {
    bank.books()
        .change(
            "UPDATE payments_scheme_in SET problem = NULL, next_at = UTC_TIMESTAMP(6),"
                + " received_at = UTC_TIMESTAMP(6) - INTERVAL ? HOUR_MINUTE"
                + " WHERE transaction_id = ?",
            hours,
            sent);
  }

  private long answers(String sent, String reason) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_scheme_out WHERE transaction_id = ?"
                + " AND body LIKE CONCAT('%', ?, '%')",
            sent, reason);
  }

  @Test
  void onlyTheDeskAnswersOtherBanks() {
    Desk operator = new Desk(bank, chromium).signIn(bank.staff().newPerson("operator"));

    assertEquals(403, operator.page().navigate(address()).status());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the money goes back  | INSERT ON payments_recall_answer | TRUE | true
          the return is sent   | UPDATE ON payments_scheme_out | NEW.name LIKE 'pacs.004%' AND NEW.state = 'SENT' | false
          it is answered       | UPDATE ON payments_scheme_out | NEW.name LIKE 'pacs.004%' AND NEW.state = 'DONE' | false
          the customer is told | UPDATE ON payments_recall_answer | TRUE | true
          """)
  void moneyGoesBackOnceThoughTheServerDiesAt(
      String step, String where, String when, boolean always) throws Exception {
    assumeTrue(always || System.getProperty("faults.rounds") != null);
    Holder payee = bank.customers().newCustomerWithAccount();
    String sent = asked(payee, "DUPL");
    Person agent = bank.staff().newAgent();
    Desk desk = recalls(agent);

    try (Stop stop = new Stop(bank, where, when)) {
      desk.page().setDefaultTimeout(2_000);
      try {
        grant(desk, sent, false);
      } catch (PlaywrightException noAnswer) {
        // The page waits for a server that stands still.
      }
      stop.await();
      bank.servers().killWildFly();
    }
    bank.servers().startWildFly();
    Desk again = recalls(agent);
    if (row(again, sent).count() > 0) {
      grant(again, sent, false);
      again.page().locator(".message[data-code='DONE']").waitFor();
    }

    awaitBack(sent);
    awaitTold(payee, "recall");
    assertEquals(0, payee.balance(), step);
    assertEquals(2, payee.transactionCount(), step);
    Waiting.until("nothing waits", () -> unfinished(sent) == 0);
  }

  private static final String ANSWER =
      "recall_id IN (SELECT r.id FROM payments_recall r JOIN payments_scheme_credit c"
          + " ON c.id = r.credit_id WHERE c.transaction_id = ?)";

  /** Money that came in and is asked for. */
  private String asked(Holder payee, String reason) {
    String sent = others.send(payee.account(), "20.00", Map.of());
    Waiting.until("the answer", () -> others.known(sent).at("/status").asText().equals("ACSC"));
    others.post("/recalls", Map.of("transactionId", sent, "reason", reason)).expect(201);
    awaitQuestion(sent);
    return sent;
  }

  private void awaitQuestion(String sent) {
    Waiting.until("the question", () -> questions(sent) == 1);
  }

  private long questions(String sent) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_recall r JOIN payments_scheme_credit c"
                + " ON c.id = r.credit_id WHERE c.transaction_id = ?",
            sent);
  }

  private Desk recalls(Person person) {
    Desk desk = new Desk(bank, chromium).signIn(person);
    desk.page().navigate(address());
    return desk;
  }

  private String address() {
    return bank.at("/portal/payments/recalls.xhtml").toString();
  }

  private static void grant(Desk desk, String sent, boolean consent) {
    row(desk, sent).locator(".grant").click();
    if (consent) {
      desk.element("grantConsent").check();
    }
    desk.element("grantNote").fill("Looked into " + sent);
    desk.element("grantConfirm").click();
  }

  private static void refuse(Desk desk, String sent, String why) {
    row(desk, sent).locator(".refuse").click();
    desk.element("refuseWhy").selectOption(why);
    desk.element("refuseNote").fill("Looked into " + sent);
    desk.element("refuseConfirm").click();
  }

  private static void grant(Desk desk, Locator row, String sent) {
    row.locator(".grant").click();
    desk.element("grantNote").fill("Looked into " + sent);
    desk.element("grantConfirm").click();
  }

  private static Locator row(Desk desk, String sent) {
    return desk.page().locator(rowsOf(sent));
  }

  private static String rowsOf(String sent) {
    return "tr.recall[data-transaction='" + sent + "']";
  }

  private static Locator answered(Desk desk, String sent) {
    return desk.page().locator("tr.recall-answered[data-transaction='" + sent + "']");
  }

  private void awaitBack(String sent) {
    Waiting.until("it is back", () -> others.known(sent).at("/returned").asBoolean());
  }

  private static void awaitTold(Holder customer, String kind) {
    Waiting.until("the customer is told", () -> told(customer, kind) > 0);
    assertEquals(1, told(customer, kind));
  }

  private static long told(Holder customer, String kind) {
    return customer
        .api()
        .get("/notifications")
        .expect(200)
        .json()
        .at("/items")
        .findValuesAsText("kind")
        .stream()
        .filter(kind::equals)
        .count();
  }

  private long unfinished(String transaction) {
    return bank.books()
        .number(
            "SELECT (SELECT COUNT(*) FROM payments_scheme_out WHERE state <> 'DONE'"
                + " AND transaction_id = ?) + (SELECT COUNT(*) FROM payments_scheme_in"
                + " WHERE state <> 'DONE' AND transaction_id = ?)",
            transaction,
            transaction);
  }
}
