package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.loans.Borrowing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People decide on what the rules refer to them: alone, or two of them. */
@RunningBank
@InBrowser
class LoanDeskIT {

  private static final long TWO_PERSONS = 1_200_000;

  private final Bank bank;
  private final Chromium chromium;
  private final Borrowing borrowing;

  LoanDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.borrowing = Borrowing.of(bank, bank.customers().newCustomerWith(100_000));
  }

  @Test
  void onePersonLendsWhatIsSmall() {
    String id = referred(500_000);
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    desk.element("loanApplicationsLink").click();
    assertThat(row(desk, id)).containsText("£5,000.00");
    assertThat(row(desk, id)).containsText("Income seen");
    photograph(desk, "loan-queue");
    row(desk, id).locator(".loan-open").click();

    assertThat(desk.element("loansLink")).hasClass(Pattern.compile(".*here.*"));
    assertThat(desk.element("searchLink")).not().hasClass(Pattern.compile(".*here.*"));
    assertThat(desk.element("loanProduct"))
        .hasText(Pattern.compile("Personal loan Version [0-9]+"));
    assertThat(desk.element("loanRate")).containsText("9.9 %");
    assertThat(desk.element("loanInstalment")).containsText("£105.99");
    assertThat(desk.element("loansEmpty")).isVisible();
    assertThat(desk.element("earlierEmpty")).isVisible();
    assertThat(desk.element("visitButton")).isVisible();
    assertThat(outcome(desk, "INCOME_SEEN")).hasAttribute("data-verdict", "REFER");
    assertThat(outcome(desk, "AFFORDABILITY")).hasAttribute("data-verdict", "PASS");
    assertThat(desk.page().locator(".loan-month")).hasCount(6);
    assertThat(desk.page().locator(".loan-month").last()).containsText("£1,000.00");
    photograph(desk, "loan-application");
    decide(desk, "lend");

    desk.page().locator(".message[data-code='DONE']").waitFor();
    assertThat(row(desk, id)).hasCount(0);
    assertEquals("offered", borrowing.read(id).text("/state"));
    assertEquals("true", borrowing.read(id).text("/decidedByPerson"));
    assertEquals(1, told("We can lend you £5,000.00"));
  }

  @Test
  void whoDecidesSeesWhatTheApplicantOwesAndAskedForBefore() {
    Borrowing other = Borrowing.of(bank, bank.customers().newCustomerWith(Borrowing.SEEN));
    String loan = other.lent();
    String earlier = other.apply(other.form()).expect(201).text("/id");
    other.withdraw(earlier).expect(200);
    String id = other.apply(other.form()).expect(201).text("/id");

    Desk desk = open(bank.staff().newAgent(), id);

    Locator lent = desk.page().locator(".applicant-loan[data-loan='" + loan + "']");
    assertThat(lent).hasAttribute("data-state", "ACTIVE");
    assertThat(lent).containsText("£5,000.00");
    assertThat(desk.page().locator(".earlier-application")).hasCount(2);
    assertThat(desk.page().locator("[data-application='" + earlier + "']"))
        .hasAttribute("data-state", "WITHDRAWN");
    photograph(desk, "loan-applicant");
    desk.page().setViewportSize(390, 844);
    photograph(desk, "loan-applicant-narrow");
    desk.page().setViewportSize(1280, 900);
    desk.element("visitButton").click();
    desk.element("reason").fill("To decide on a loan");
    desk.element("openButton").click();
    assertThat(desk.page().locator("main")).containsText(other.holder().customer().name());
  }

  @Test
  void whatIsLargeTakesTwoAndTheSecondIsAnotherWhoLeads() {
    String id = referred(TWO_PERSONS);
    Person first = bank.staff().newPerson("supervisor");
    Desk recommending = open(first, id);
    assertThat(recommending.element("loanTwo")).isVisible();
    decide(recommending, "lend");
    recommending.page().locator(".message[data-code='DONE']").waitFor();
    assertEquals("recommended", borrowing.read(id).text("/state"));

    Desk again = open(first, id);
    assertThat(again.element("loanForAnother")).isVisible();
    assertThat(again.element("decisionForm")).isHidden();
    Desk agent = open(bank.staff().newAgent(), id);
    assertThat(agent.element("decisionForm")).isHidden();
    Desk second = open(bank.staff().newPerson("supervisor"), id);
    assertThat(second.page().locator(".loan-act[data-act='RECOMMENDED']"))
        .containsText("A steady customer");
    decide(second, "lend");

    second.page().locator(".message[data-code='DONE']").waitFor();
    assertEquals("offered", borrowing.read(id).text("/state"));
  }

  @Test
  void nobodyApprovesTheirOwnRecommendationNorCanTheDatabaseBeToldSo() {
    String id = referred(TWO_PERSONS);
    Person first = bank.staff().newPerson("supervisor");
    decide(open(first, id), "lend");
    Desk again = open(first, id);
    again.page().evaluate("document.getElementById('decisionForm').classList.remove('gone')");

    decide(again, "lend");

    assertThat(again.page().locator(".message[data-code='LOAN_OWN_RECOMMENDATION']")).isVisible();
    assertEquals("recommended", borrowing.read(id).text("/state"));
    assertThrows(
        RuntimeException.class,
        () ->
            bank.books()
                .change(
                    "UPDATE lending_application SET decided_by = recommended_by WHERE id = ?",
                    Borrowing.row(id)));
  }

  @Test
  void anAgentDoesNotApproveWhatAnotherRecommended() {
    String id = referred(TWO_PERSONS);
    decide(open(bank.staff().newAgent(), id), "lend");
    Desk agent = open(bank.staff().newAgent(), id);
    agent.page().evaluate("document.getElementById('decisionForm').classList.remove('gone')");

    decide(agent, "lend");

    assertThat(agent.page().locator(".message[data-code='LOAN_NEEDS_SUPERVISOR']")).isVisible();
    assertEquals("recommended", borrowing.read(id).text("/state"));
  }

  @Test
  void theFirstDecisionStands() {
    String id = referred(TWO_PERSONS);
    Desk first = open(bank.staff().newPerson("supervisor"), id);
    Desk second = open(bank.staff().newPerson("supervisor"), id);

    decide(first, "lend");
    first.page().locator(".message[data-code='DONE']").waitFor();
    // Meant as the recommendation that the page shows, and not as an approval.
    decide(second, "lend");

    assertThat(second.page().locator(".message[data-code='LOAN_APPLICATION_DECIDED']")).isVisible();
    assertEquals("recommended", borrowing.read(id).text("/state"));
  }

  @Test
  void nobodyDecidesOnTheirOwnApplication() {
    String id = referred(500_000);
    Person agent = bank.staff().newAgent();
    // As for staff who were customers before.
    bank.books()
        .change(
            "UPDATE accounts_customer SET subject = ? WHERE email = ?",
            subject(agent),
            borrowing.holder().customer().person().email());
    Desk desk = open(agent, id);

    decide(desk, "lend");

    assertThat(desk.page().locator(".message[data-code='LOAN_OWN_APPLICATION']")).isVisible();
  }

  @Test
  void aReviewShowsWhatTheCustomerSaysAndDecliningTellsThem() {
    String id =
        borrowing.apply(borrowing.with("income", Customer.pounds(100_000))).expect(201).text("/id");
    borrowing.askForReview(id, "My pay comes elsewhere.").expect(200);
    Desk desk = open(bank.staff().newAgent(), id);
    assertThat(desk.page().locator(".loan-act[data-act='REVIEW_ASKED']"))
        .containsText("My pay comes elsewhere.");

    decide(desk, "decline");

    desk.page().locator(".message[data-code='DONE']").waitFor();
    assertEquals("declined", borrowing.read(id).text("/state"));
    borrowing.askForReview(id, "Once more.").expectRefusal(409, "LOAN_REVIEW_NOT_DUE");
    assertTrue(newestText().contains("A person decided this"), newestText());
    assertEquals(
        1,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM security_audit WHERE action = 'LOAN_DECLINED'"
                    + " AND object = ? AND reason = 'A steady customer'",
                id));
  }

  private String referred(long pence) {
    // Enough to live on, and not seen here.
    var form = borrowing.with("income", Customer.pounds(400_000));
    form.put("amount", Customer.pounds(pence));
    form.put("instalments", 60);
    var answer = borrowing.apply(form).expect(201);
    assertEquals("referred", answer.text("/state"));
    return answer.text("/id");
  }

  private Desk open(Person person, String id) {
    Desk desk = new Desk(bank, chromium).signIn(person);
    desk.page().navigate(bank.at("/portal/loans/application.xhtml?application=" + id).toString());
    desk.element("loanTitle").waitFor();
    return desk;
  }

  private static void decide(Desk desk, String act) {
    desk.element("decisionReason").fill("A steady customer");
    desk.element(act + "Button").click();
    desk.page().locator(".message").first().waitFor();
  }

  /** By which Keycloak knows them: the middle part of their token says it. */
  private static String subject(Person person) {
    String claims =
        new String(
            Base64.getUrlDecoder().decode(person.token().split("\\.", -1)[1]),
            StandardCharsets.UTF_8);
    return claims.replaceFirst(".*\"sub\":\"([^\"]+)\".*", "$1");
  }

  private static Locator row(Desk desk, String id) {
    return desk.page().locator(".loan-row[data-application='" + id + "']");
  }

  private static Locator outcome(Desk desk, String rule) {
    return desk.page().locator(".loan-outcome[data-rule='" + rule + "']");
  }

  private static void photograph(Desk desk, String name) {
    for (String language : List.of("Fr", "Ar", "En")) {
      String code = language.toLowerCase(Locale.ROOT);
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html")).hasAttribute("lang", code);
      desk.photograph(name + "-" + code);
    }
  }

  private long told(String title) {
    return borrowing
        .holder()
        .api()
        .get("/notifications")
        .expect(200)
        .json()
        .at("/items")
        .findValuesAsText("title")
        .stream()
        .filter(title::equals)
        .count();
  }

  private String newestText() {
    return borrowing
        .holder()
        .api()
        .get("/notifications")
        .expect(200)
        .json()
        .at("/items/0/text")
        .asText();
  }
}
