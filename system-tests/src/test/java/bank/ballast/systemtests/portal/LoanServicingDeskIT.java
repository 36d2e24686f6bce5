package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff look at a loan, do something to it, and see to those that are overdue. */
@RunningBank
@InBrowser
class LoanServicingDeskIT {

  private static final String REASON = "Customer asked on the phone";

  private final Bank bank;
  private final Chromium chromium;

  LoanServicingDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void aLoanIsReachedFromItsCustomerAndShownWithItsCourseInEachLanguage() {
    PurchaseLoan loan = loan().aged(bank, 40);
    Desk desk = desk("agent").visit(loan.holder().customer().name());
    assertThat(desk.page().locator(".customer-loan-due")).containsText("£30.00");
    desk.photograph("loans-card");

    desk.page().locator(".customer-loan .loan-open").click();

    assertThat(desk.element("loanBorrower")).hasText(loan.holder().customer().name());
    assertThat(desk.element("owed")).hasText("£90.00");
    assertThat(desk.element("due")).containsText("£30.00");
    assertThat(desk.element("payoff")).hasText("£90.00");
    assertThat(desk.element("loanOverdue")).isVisible();
    assertThat(desk.page().locator("#schedule .instalment")).hasCount(3);
    assertThat(desk.page().locator("#schedule .instalment").first())
        .hasAttribute("data-state", "LATE");
    assertThat(desk.element("loanChart").locator("path.loan-ahead"))
        .hasAttribute("d", Pattern.compile("^M\\d.*V.*"));
    assertThat(desk.page().locator("#loanEvents [data-kind='PAID_OUT']")).isVisible();
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(desk.page().locator("#schedule .instalment")).hasCount(3);
      desk.photograph("loan-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("loan-narrow");
  }

  @Test
  void aCustomerWithoutLoansHasACardThatSaysSo() {
    Holder customer = bank.customers().newCustomerWithAccount();

    Desk desk = desk("agent").visit(customer.customer().name());

    assertThat(desk.element("customerLoansEmpty")).hasText("This customer has no loan.");
  }

  @Test
  void aRepaymentEnteredLateCountsFromItsDayAndCanBeTakenBack() {
    PurchaseLoan loan = loan().aged(bank, 40);
    long before = loan.holder().balance();
    Desk desk = open(desk("agent"), loan);

    desk.element("repayButton").click();
    assertThat(desk.element("repayAmount")).isFocused();
    desk.element("repayAmount").fill("30.00");
    desk.element("repayOn").fill(today().minusDays(15).toString());
    desk.photograph("loan-repay");
    confirm(desk, "repay");

    assertThat(desk.element("loan")).hasAttribute("data-overdue", "0");
    assertThat(desk.element("owed")).hasText("£60.00");
    assertThat(desk.page().locator("#schedule .instalment").first())
        .hasAttribute("data-state", "PAID");
    assertEquals(before - 3_000, loan.holder().balance());

    Locator repaid = desk.page().locator("#loanEvents [data-kind='REPAID']");
    repaid.locator(".take-back").click();
    confirm(desk, "reverse");

    assertThat(desk.page().locator("#loanEvents [data-kind='REPAID']"))
        .hasAttribute("data-reversed", "true");
    assertThat(desk.page().locator("#loanEvents .loan-event").first())
        .hasAttribute("data-kind", "REVERSED");
    assertThat(desk.element("owed")).hasText("£90.00");
    assertThat(desk.element("loanOverdue")).isVisible();
    assertEquals(before, loan.holder().balance());
    desk.photograph("loan-reversed");
  }

  @Test
  void anActOnALoanStandsInTheTrailWithItsReason() {
    PurchaseLoan loan = loan();
    Desk desk = open(desk("supervisor"), loan);
    String reason = "Out of work " + UUID.randomUUID();

    desk.element("holidayButton").click();
    desk.element("holidayReason").fill(reason);
    desk.element("holidayConfirm").click();
    done(desk);
    desk.element("loanAudit").click();

    assertThat(desk.page().locator("tr.act[data-action='LOAN_PAYMENT_HOLIDAY']"))
        .containsText(reason);
  }

  @Test
  void aPaymentHolidayMovesTheNextInstalment() {
    PurchaseLoan loan = loan();
    Desk desk = open(desk("agent"), loan);
    String first = firstDue(desk);

    desk.element("holidayButton").click();
    desk.element("holidayInstalments").selectOption("2");
    confirm(desk, "holiday");

    assertNotEquals(first, firstDue(desk));
    assertThat(desk.page().locator("#loanEvents [data-kind='RESCHEDULED']")).isVisible();
    desk.photograph("loan-holiday");
  }

  @Test
  void aBreathingSpaceIsGrantedOnceAtATime() {
    Desk desk = open(desk("agent"), loan());

    desk.element("breatheButton").click();
    confirm(desk, "breathe");
    assertThat(desk.page().locator("#loanEvents [data-kind='INTEREST_PAUSED']")).isVisible();
    desk.element("breatheButton").click();
    desk.element("breatheReason").fill(REASON);
    desk.element("breatheConfirm").click();

    assertThat(refusal(desk, "NOT_FOR_THIS_LOAN")).isVisible();
    assertThat(desk.page().locator("#breatheDialog .question-refused"))
        .containsText("one at a time");
  }

  @Test
  void writingOffTakesAnotherSupervisor() {
    PurchaseLoan loan = loan().aged(bank, 130);
    Desk proposer = open(desk("supervisor"), loan);
    String reason = "Estate without means " + UUID.randomUUID();

    proposer.element("writeOffButton").click();
    proposer.element("writeOffReason").fill(reason);
    proposer.photograph("loan-write-off");
    proposer.element("writeOffConfirm").click();
    done(proposer);
    assertThat(proposer.element("proposalWhat")).hasText("Write the loan off");
    proposer.element("approveButton").click();
    proposer.element("approveReason").fill(REASON);
    proposer.element("approveConfirm").click();
    assertThat(refusal(proposer, "LOAN_OWN_PROPOSAL")).isVisible();
    assertThat(proposer.element("approveDialog")).isVisible();
    proposer.photograph("loan-own-proposal");
    Desk other = desk("supervisor");
    other.element("loansLink").click();
    Locator waits = other.page().locator(".wait[data-loan='" + loan.id() + "']");
    assertThat(waits).containsText(reason);
    assertThat(waits.locator(".wait-borrower")).hasText(loan.holder().customer().name());
    assertThat(waits.locator(".wait-amount")).hasText("£90.00");
    other.photograph("loans-waiting");
    other.page().setViewportSize(390, 844);
    other.photograph("loans-waiting-narrow");
    other.page().setViewportSize(1280, 900);
    waits.locator(".loan-open").click();
    other.element("approveButton").click();
    confirm(other, "approve");

    assertThat(other.element("loan")).hasAttribute("data-state", "WRITTEN_OFF");
    assertThat(other.element("writtenOff")).containsText("£90.00");
    assertThat(other.page().locator("#decided .wait")).hasAttribute("data-state", "APPROVED");
    assertThat(other.element("repayButton")).hasCount(0);
    other.element("recoverButton").click();
    other.element("recoverAmount").fill("10");
    confirm(other, "recover");
    assertThat(other.element("recovered")).hasText("£10.00");
    other.photograph("loan-written-off");
  }

  @Test
  void anAgentProposesAPlanAndASupervisorRejectsIt() {
    PurchaseLoan loan = loan().aged(bank, 40);
    Desk agent = open(desk("agent"), loan);

    agent.element("restructureButton").click();
    agent.element("restructureInstalments").fill("6");
    agent.photograph("loan-restructure");
    confirm(agent, "restructure");
    assertThat(agent.element("proposalWhat")).containsText("6 instalments at 0 % a year");
    assertThat(agent.element("approveButton")).hasCount(0);
    Desk supervisor = open(desk("supervisor"), loan);
    supervisor.element("rejectButton").click();
    confirm(supervisor, "reject");

    assertThat(supervisor.element("proposal")).hasCount(0);
    assertThat(supervisor.page().locator("#decided .wait")).hasAttribute("data-state", "REJECTED");
    assertThat(supervisor.page().locator("#schedule .instalment")).hasCount(3);
  }

  @Test
  void whatIsRefusedIsSaidWhereItWasTyped() {
    Desk desk = open(desk("agent"), loan().aged(bank, 40));

    desk.element("repayButton").click();
    desk.element("repayAmount").fill("90.01");
    desk.element("repayReason").fill(REASON);
    desk.element("repayConfirm").click();

    assertThat(refusal(desk, "ABOVE_PAYOFF")).isVisible();
    assertThat(desk.page().locator("#repayDialog .question-refused")).isVisible();
    assertThat(desk.element("repayAmount")).hasValue("90.01");
    desk.photograph("loan-refused");
    desk.element("repayAmount").fill("much");
    desk.element("repayConfirm").click();
    assertThat(desk.page().locator("#repayDialog .question-refused"))
        .containsText("pounds and pence");
  }

  @Test
  void whatWasDoneSinceThePageWasReadIsNotDoneOver() {
    PurchaseLoan loan = loan();
    Desk first = open(desk("agent"), loan);
    Desk second = open(desk("agent"), loan);
    first.element("breatheButton").click();
    confirm(first, "breathe");

    second.element("holidayButton").click();
    second.element("holidayReason").fill(REASON);
    second.element("holidayConfirm").click();

    assertThat(refusal(second, "LOAN_CHANGED_SINCE")).isVisible();
    assertThat(second.page().locator("#loanEvents [data-kind='RESCHEDULED']")).hasCount(0);
  }

  @Test
  void anAuditorSeesAllAndDoesNothing() {
    PurchaseLoan loan = loan().aged(bank, 40);

    Desk desk = open(desk("auditor"), loan);

    assertThat(desk.element("owed")).hasText("£90.00");
    assertThat(desk.element("loanBorrower")).containsText("cus_");
    assertThat(desk.page().locator("main button, main form, main input")).hasCount(0);
    desk.photograph("loan-auditor");
    desk.element("loansLink").click();
    assertThat(row(desk, loan)).isVisible();
    assertThat(desk.page().locator("main button, main form, main input")).hasCount(0);
  }

  @Test
  void loansAreForDeskAndAuditorsAlone() {
    Desk desk = desk("operator");

    assertThat(desk.element("loansLink")).hasCount(0);
    for (String page : List.of("overdue", "loan")) {
      String address = bank.at("/portal/loans/" + page + ".xhtml").toString();
      assertEquals(403, desk.page().navigate(address).status());
    }
  }

  @Test
  void overdueLoansAreListedByForHowLong() {
    PurchaseLoan young = empty(loan()).aged(bank, 40);
    PurchaseLoan old = empty(loan()).aged(bank, 130);
    Desk desk = desk("agent");

    desk.element("loansLink").click();
    assertThat(row(desk, young)).hasAttribute("data-arrears", "UP_TO_30_DAYS");
    assertThat(row(desk, old)).hasAttribute("data-arrears", "OVER_90_DAYS");
    assertThat(row(desk, young).locator(".overdue-due")).hasText("£30.00");
    assertThat(row(desk, old).locator(".overdue-due")).hasText("£90.00");
    assertThat(row(desk, old).locator(".overdue-last")).containsText("Paid out");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(row(desk, old)).isVisible();
      desk.photograph("overdue-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().locator(".bucket[data-bucket='OVER_90_DAYS'] .bucket-link").click();
    assertThat(row(desk, old)).isVisible();
    assertThat(row(desk, young)).hasCount(0);
    desk.page().setViewportSize(400, 900);
    desk.photograph("overdue-narrow");
    desk.page().setViewportSize(1280, 900);
    row(desk, old).locator("[data-open='visitDialog']").click();
    desk.element("reason").fill(REASON);
    desk.element("openButton").click();

    assertThat(desk.element("customerName")).hasText(old.holder().customer().name());
  }

  @Test
  void anUnknownLoanLeadsHomeWithAWord() {
    Desk desk = desk("agent");

    desk.page()
        .navigate(bank.at("/portal/loans/loan.xhtml?loan=loan_" + "0".repeat(26)).toString());

    assertThat(refusal(desk, "LOAN_NOT_FOUND")).isVisible();
  }

  private PurchaseLoan loan() {
    return PurchaseLoan.of(bank, bank.customers().newCustomerWith(10_000), 9_000);
  }

  /** Sends all money elsewhere, so that nothing is collected while the test looks. */
  private PurchaseLoan empty(PurchaseLoan loan) {
    Holder holder = loan.holder();
    Holder other = bank.customers().newCustomerWithAccount();
    Confirming.post(
            holder.customer(),
            "/payments",
            Customer.payment(holder.account(), other.account(), holder.balance()))
        .expect(201);
    return loan;
  }

  private Desk desk(String role) {
    return new Desk(bank, chromium).signIn(bank.staff().newPerson(role));
  }

  private Desk open(Desk desk, PurchaseLoan loan) {
    desk.page().navigate(bank.at("/portal/loans/loan.xhtml?loan=" + loan.id()).toString());
    desk.element("loanTitle").waitFor();
    return desk;
  }

  private static void confirm(Desk desk, String act) {
    desk.element(act + "Reason").fill(REASON);
    desk.element(act + "Confirm").click();
    done(desk);
  }

  private static void done(Desk desk) {
    desk.page().locator(".message[data-code='DONE']").waitFor();
  }

  private static Locator refusal(Desk desk, String code) {
    return desk.page().locator(".message[data-code='" + code + "']");
  }

  private static Locator row(Desk desk, PurchaseLoan loan) {
    return desk.page().locator("tr.overdue-loan[data-loan='" + loan.id() + "']");
  }

  private static String firstDue(Desk desk) {
    Locator first = desk.page().locator("#schedule .instalment").first();
    return String.valueOf(first.getAttribute("data-due"));
  }

  private static LocalDate today() {
    return LocalDate.now(BusinessClock.ZONE);
  }
}
