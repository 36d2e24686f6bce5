package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.cases.Incident;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Agents answer cases, each of which stands in the audit trail; one case, one agent. */
@RunningBank
@InBrowser
class CaseDeskIT {

  private final Bank bank;
  private final Chromium chromium;

  CaseDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void anAnswerReachesTheCustomerAndTheTrail() {
    Customer customer = bank.customers().newCustomer();
    String subject = "<b>No log-in</b> " + UUID.randomUUID();
    String id = open(customer, subject);
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());

    agent.element("casesLink").click();
    Locator row = agent.page().locator(".case-row[data-case='" + id + "']");
    assertThat(row).hasAttribute("data-state", "WAITING_FOR_BANK");
    agent.photograph("cases");
    row.locator(".case-open").click();
    assertThat(agent.element("caseSubject")).hasText(subject);
    assertThat(agent.page().locator(".said-text").first()).hasText("I missed a payment.");
    agent.element("answerText").fill("We are sorry.\n\nIt works again.");
    agent.element("answerButton").click();

    assertThat(agent.element("case")).hasAttribute("data-state", "WAITING_FOR_CUSTOMER");
    assertThat(agent.page().locator(".said-bank")).hasCount(1);
    agent.photograph("case");
    Answer seen = customer.api().get("/cases/" + id).expect(200);
    assertEquals("bank", seen.text("/messages/1/from"));
    Answer inbox = customer.api().get("/notifications").expect(200);
    assertEquals(id, inbox.text("/items/0/about"));
    assertEquals(
        List.of("CASE_ANSWERED", "CASE_READ", "CASE_READ", "CASE_READ"),
        trail(id).stream().sorted().toList());
    // A reply to the answer goes on in the same case.
    Answer reply =
        customer
            .api()
            .post(
                "/cases",
                Map.of(
                    "subject", "Re",
                    "message", "Thanks",
                    "notificationId", inbox.text("/items/0/id")))
            .expect(201);
    assertEquals(id, reply.text("/id"));
    assertEquals(3, reply.json().at("/messageCount").asInt());
  }

  @Test
  void aCaseAboutAnIncidentShowsWhatItsCustomerMet() {
    Customer customer = bank.customers().newCustomer();
    Customer other = bank.customers().newCustomer();
    Incident incident = new Incident(bank);
    incident
        .tell(
            List.of(Incident.subject(customer.person())),
            List.of(
                Incident.reported("2026-11-22T10:05:00Z", "crash"),
                Incident.failedLogIn("2026-11-22T10:03:00Z")))
        .expect(200);
    incident
        .tell(
            List.of(Incident.subject(other.person())),
            List.of(Incident.refusedPayment("2026-11-22T10:04:00Z")))
        .expect(200);
    String id = Incident.reply(customer.api()).text("/id");

    Desk agent = at(id);

    Locator rows = agent.page().locator("#caseMet tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).containsText("Failed log-in");
    assertThat(rows.last()).containsText("App closed by itself");
    agent.page().setViewportSize(390, 844);
    agent.photograph("case-met-phone");
    Desk without = at(open(other, "Something else " + UUID.randomUUID()));
    assertThat(without.element("caseSubject")).isVisible();
    assertThat(without.element("caseMet")).hasCount(0);
  }

  @Test
  void aCaseHasOneAgentAndNobodyAnswersPastANewMessage() {
    Customer customer = bank.customers().newCustomer();
    String id = open(customer, "Which card " + UUID.randomUUID());
    Desk first = at(id);
    Desk second = at(id);

    first.element("takeButton").click();
    assertThat(first.page().locator(".message[data-code='DONE']")).isVisible();
    second.element("answerText").fill("I answer, too");
    second.element("answerButton").click();
    assertThat(second.page().locator(".message[data-code='CASE_TAKEN']")).isVisible();
    customer.api().post("/cases/" + id + "/messages", Map.of("message", "One thing more"));
    first.element("answerText").fill("Too early");
    first.element("answerButton").click();

    assertThat(first.page().locator(".message[data-code='CASE_MOVED_ON']")).isVisible();
    assertThat(first.element("answerText")).hasValue("Too early");
    assertThat(first.page().locator(".said")).hasCount(2);
    first.element("answerButton").click();
    assertThat(first.element("case")).hasAttribute("data-state", "WAITING_FOR_CUSTOMER");
  }

  @Test
  void aClosedCaseIsOpenedByTheCustomersNextMessage() {
    Customer customer = bank.customers().newCustomer();
    String id = open(customer, "All is well " + UUID.randomUUID());
    Desk agent = at(id);

    agent.element("closeCaseButton").click();
    assertThat(agent.element("case")).hasAttribute("data-state", "CLOSED");
    assertThat(agent.element("answerText")).isHidden();
    Answer written =
        customer.api().post("/cases/" + id + "/messages", Map.of("message", "Not quite"));

    assertEquals("waiting-for-bank", written.expect(200).text("/state"));
    agent.page().reload();
    assertThat(agent.element("case")).hasAttribute("data-state", "WAITING_FOR_BANK");
  }

  @Test
  void aCaseIsTheReasonToOpenTheCustomersRecords() {
    Customer customer = bank.customers().newCustomer();
    String subject = "My balance " + UUID.randomUUID();
    String id = open(customer, subject);

    Desk agent = at(id);
    agent.element("visitButton").click();

    assertThat(agent.element("customerName")).containsText(customer.name());
    assertEquals(
        List.of("CUSTOMER_OPENED"),
        bank.books()
            .texts("SELECT action FROM security_audit WHERE reason = ?", id + ": " + subject));
  }

  @Test
  void thePagesSpeakArabicAndFitAPhone() {
    String id = open(bank.customers().newCustomer(), "رسالة " + UUID.randomUUID());
    Desk agent = at(id);
    agent.page().setViewportSize(390, 844);

    agent.element("languageAr").click();
    assertThat(agent.page().locator("html")).hasAttribute("dir", "rtl");
    agent.photograph("case-ar-phone");
    agent.element("casesLink").click();
    agent.photograph("cases-ar-phone");
  }

  @Test
  void theDoorIsForTheDesk() {
    Page page = new Desk(bank, chromium).signIn(bank.staff().newPerson("operator")).page();

    assertEquals(403, page.navigate(bank.at("/portal/cases/cases.xhtml").toString()).status());
    assertEquals(
        403,
        new Desk(bank, chromium)
            .signIn(bank.staff().newAgent())
            .page()
            .navigate(bank.at("/portal/incidents/touched.xhtml").toString())
            .status());
  }

  private Desk at(String id) {
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    agent.page().navigate(bank.at("/portal/cases/case.xhtml?case=" + id).toString());
    return agent;
  }

  private List<String> trail(String id) {
    return bank.books().texts("SELECT action FROM security_audit WHERE object = ?", id);
  }

  private static String open(Customer customer, String subject) {
    return customer
        .api()
        .post("/cases", Map.of("subject", subject, "message", "I missed a payment."))
        .expect(201)
        .text("/id");
  }
}
