package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.cases.Incident;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From a touched customer to their credit: told, they reply, an agent answers, one person proposes
 * a credit, another approves it, and it is in the account once.
 */
@RunningBank
@InBrowser
class GoodwillIT {

  private final Bank bank;
  private final Chromium chromium;

  GoodwillIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void aTouchedCustomerIsToldAnsweredAndCredited() {
    Holder touched = bank.customers().newCustomerWith(1_000);
    Holder twice = bank.customers().newCustomerWith(500);
    Customer accountless = bank.customers().newCustomer();
    Incident incident = new Incident(bank);
    Map<String, Object> failed = Incident.failedLogIn("2026-11-22T10:03:00Z");
    incident.tell(subjects(touched.customer(), accountless), List.of(failed)).expect(200);
    incident
        .tell(
            subjects(twice.customer()),
            List.of(failed, Incident.refusedPayment("2026-11-22T10:05:00Z")))
        .expect(200);

    // They reply to what they were told: a case about the same incident.
    Answer opened = Incident.reply(touched.api());
    assertEquals(incident.id(), opened.text("/about"));
    answer(opened.text("/id"));

    Person first = bank.staff().newPerson("supervisor");
    Desk proposer = at(first, incident);
    propose(proposer, "60.00", "100.00");
    proposer.photograph("goodwill-proposed");
    assertThat(proposer.element("approveButton")).hasCount(0);
    assertEquals(1_000, touched.balance());
    Desk approver = at(bank.staff().newPerson("supervisor"), incident);
    approver.element("approveButton").click();
    approver.element("approveReason").fill("Fair and within budget");
    approver.element("approveConfirm").click();

    Locator rule = approver.page().locator(".rule[data-state='DONE']");
    rule.waitFor();
    assertThat(rule.locator(".left-customer")).hasCount(1);
    // What was given stands beside what was met, on a page that is read anew.
    approver.page().reload();
    assertThat(approver.page().locator("#touchedCustomers tbody tr")).hasCount(3);
    Locator row = row(approver, twice.customer());
    assertThat(row.locator("[data-kind]")).hasCount(2);
    assertThat(row.locator(".customer-state")).containsText("Not read yet");
    assertThat(row.locator(".customer-state")).containsText("£100.00");
    assertThat(row(approver, accountless).locator(".customer-state")).not().containsText("£");
    assertThat(approver.element("touchedCustomers")).not().containsText(touched.customer().name());
    approver.photograph("goodwill-done");
    assertEquals(7_000, touched.balance());
    assertEquals(10_500, twice.balance());
    Answer care = incident.care().expect(200);
    assertEquals(2, care.json().at("/credits").asInt());
    assertEquals(16_000, care.json().at("/credited/minorUnits").asInt());
    assertEquals(1, care.json().at("/cases").asInt());
    Answer inbox = touched.api().get("/notifications").expect(200);
    assertEquals(3, inbox.json().at("/items").size());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void aSmallSumTakesOnePersonAndNobodyIsCreditedTwice() {
    Holder touched = bank.customers().newCustomerWith(1_000);
    Incident incident = new Incident(bank);
    incident
        .tell(subjects(touched.customer()), List.of(Incident.failedLogIn("2026-11-22T10:03:00Z")))
        .expect(200);
    Desk operator = at(bank.staff().newPerson("operator"), incident);

    propose(operator, "5.00", "");

    operator.page().locator(".rule[data-state='DONE']").waitFor();
    assertEquals(1_500, touched.balance());
    dieBeforeAnybodyIsTold(incident);
    assertEquals(1_500, touched.balance());
    operator.page().reload();
    operator.element("amountFAILED_LOG_IN").fill("7");
    operator.element("previewButton").click();
    assertThat(operator.element("previewCustomers")).hasText("0");
    operator.element("goodwillReason").fill("Once more");
    operator.element("proposeButton").click();
    assertThat(operator.page().locator(".message[data-code='GOODWILL_NOBODY']")).isVisible();
    assertEquals(1_500, touched.balance());
  }

  @Test
  void amountsThatAreNoneAreRefusedAndAProposalIsTakenBack() {
    Holder touched = bank.customers().newCustomerWithAccount();
    Incident incident = new Incident(bank);
    incident
        .tell(subjects(touched.customer()), List.of(Incident.failedLogIn("2026-11-22T10:03:00Z")))
        .expect(200);
    Desk operator = at(bank.staff().newPerson("operator"), incident);

    for (String amount : List.of("-5", "1.234", "five", "1000.01", "0")) {
      operator.element("amountFAILED_LOG_IN").fill(amount);
      operator.element("previewButton").click();
      assertThat(operator.page().locator(".message[data-code='GOODWILL_AMOUNT_MALFORMED']"))
          .isVisible();
    }
    propose(operator, "500", "");
    assertThat(operator.page().locator(".rule")).hasAttribute("data-state", "PROPOSED");
    operator.element("rejectButton").click();
    operator.element("rejectReason").fill("A slip of the finger");
    operator.element("rejectConfirm").click();

    assertThat(operator.page().locator(".rule")).hasAttribute("data-state", "REJECTED");
    assertEquals(0, touched.balance());
  }

  @Test
  void whoeverProposedCannotApproveNorCanTheDatabaseBeToldSo() {
    Holder touched = bank.customers().newCustomerWithAccount();
    Incident incident = new Incident(bank);
    incident
        .tell(subjects(touched.customer()), List.of(Incident.failedLogIn("2026-11-22T10:03:00Z")))
        .expect(200);
    Person supervisor = bank.staff().newPerson("supervisor");
    Desk proposer = at(supervisor, incident);
    propose(proposer, "500", "");

    // The button is not there, so the form is sent as a forger would, from a second session too.
    Desk again = at(supervisor, incident);
    again.page().evaluate("document.getElementById('approveDialog').showModal()");
    again.element("approveReason").fill("I agree with myself");
    again.element("approveConfirm").click();

    assertThat(again.page().locator(".message[data-code='GOODWILL_OWN_PROPOSAL']")).isVisible();
    assertThat(again.page().locator(".rule")).hasAttribute("data-state", "PROPOSED");
    assertEquals(0, touched.balance());
  }

  @Test
  void thePageFitsAPhoneInEachLanguage() {
    Holder touched = bank.customers().newCustomerWithAccount();
    Incident incident = new Incident(bank);
    incident
        .tell(
            subjects(touched.customer()),
            List.of(
                Incident.failedLogIn("2026-11-22T10:03:00Z"),
                Incident.refusedPayment("2026-11-22T10:05:00Z")))
        .expect(200);
    Desk desk = at(bank.staff().newPerson("supervisor"), incident);
    desk.page().setViewportSize(390, 844);

    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.element("told")).hasText("1");
      desk.photograph("touched-phone-" + language);
    }
    desk.page().navigate(bank.at("/portal/incidents/touched.xhtml").toString());
    desk.photograph("touched-list");
    assertThat(desk.page().locator("[data-incident='" + incident.id() + "']")).isVisible();
  }

  @Test
  void theListOfCustomersIsLeafedThrough() {
    Incident incident = new Incident(bank);
    incident
        .tell(Incident.newSubjects(bank, 51), List.of(Incident.failedLogIn("2026-11-22T10:03:00Z")))
        .expect(200);
    Desk desk = at(bank.staff().newPerson("operator"), incident);
    Locator rows = desk.page().locator("#touchedCustomers tbody tr");
    assertThat(rows).hasCount(50);
    assertThat(desk.element("previousButton")).hasCount(0);
    String first = rows.first().getAttribute("data-customer");

    desk.element("nextButton").press("Enter");
    assertThat(rows).hasCount(1);
    assertThat(desk.element("nextButton")).hasCount(0);
    assertThat(desk.page().locator("[data-customer='" + first + "']")).hasCount(0);
    desk.element("previousButton").press("Enter");
    assertThat(rows).hasCount(50);
  }

  private static Locator row(Desk desk, Customer customer) {
    String id = customer.api().get("/profile").expect(200).text("/id");
    return desk.page().locator("#touchedCustomers tr[data-customer='" + id + "']");
  }

  /** As a node leaves it that has booked a batch and dies: another one goes on. */
  private void dieBeforeAnybodyIsTold(Incident incident) {
    bank.books()
        .change(
            "UPDATE operations_goodwill_share s JOIN operations_goodwill_rule r"
                + " ON r.id = s.rule_id SET s.state = 'WAITING', r.state = 'BOOKING',"
                + " r.open_incident = r.incident WHERE r.incident = ?",
            incident.id());
    Waiting.until(
        "another node has gone on",
        () ->
            bank.books()
                .texts(
                    "SELECT CONCAT(r.state, s.state) FROM operations_goodwill_rule r"
                        + " JOIN operations_goodwill_share s ON s.rule_id = r.id"
                        + " WHERE r.incident = ?",
                    incident.id())
                .equals(List.of("DONECREDITED")));
  }

  private void answer(String id) {
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    agent.page().navigate(bank.at("/portal/cases/case.xhtml?case=" + id).toString());
    agent.element("answerText").fill("We will make it good.");
    agent.element("answerButton").click();
    assertThat(agent.page().locator(".said-bank")).hasCount(1);
  }

  private static void propose(Desk desk, String failedLogIn, String refusedPayment) {
    desk.element("amountFAILED_LOG_IN").fill(failedLogIn);
    desk.element("amountREFUSED_PAYMENT").fill(refusedPayment);
    desk.element("previewButton").click();
    assertThat(desk.element("previewTotal")).isVisible();
    desk.element("goodwillReason").fill("For the trouble of that morning");
    desk.element("proposeButton").click();
    assertThat(desk.page().locator(".message[data-code='DONE']")).isVisible();
  }

  private Desk at(Person person, Incident incident) {
    Desk desk = new Desk(bank, chromium).signIn(person);
    desk.page()
        .navigate(bank.at("/portal/incidents/touched.xhtml?incident=" + incident.id()).toString());
    return desk;
  }

  private static List<String> subjects(Customer... customers) {
    return List.of(customers).stream()
        .map(customer -> Incident.subject(customer.person()))
        .toList();
  }
}
