package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An agent finds a customer, sees their accounts, freezes one, and ends their sign-ins. */
@RunningBank
@InBrowser
class SupportDeskIT {

  private final Bank bank;
  private final Chromium chromium;

  SupportDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void aCustomerIsFoundByNameEmailAndAccountNumber() {
    Holder customer = bank.customers().newCustomerWith(12_345);
    Desk desk = agentsDesk().photograph("search-begin");

    for (String known :
        List.of(
            customer.customer().name(),
            customer.customer().person().email(),
            customer.account().accountNumber(),
            customer.account().iban())) {
      desk.search(known);
      assertThat(desk.hit(customer.customer().name())).hasCount(1);
    }

    desk.photograph("search-hits");
    desk.search("قهوة " + UUID.randomUUID());
    assertThat(desk.element("hitsEmpty")).isVisible();
    desk.search("nobody has this name " + UUID.randomUUID());
    assertThat(desk.element("hitsEmpty")).isVisible();
    desk.photograph("search-empty");
  }

  @Test
  void theSameHitsStayUnderTheHand() {
    Holder customer = bank.customers().newCustomerWith(12_345);
    Desk desk = agentsDesk().search(customer.customer().name());
    desk.hit(customer.customer().name()).waitFor();
    desk.answered();
    desk.page().evaluate("() => { document.querySelector('.hit').dataset.mark = 'seen'; }");

    desk.element("searchButton").click();
    desk.answered();

    assertThat(desk.hit(customer.customer().name())).hasAttribute("data-mark", "seen");
  }

  @Test
  void openingACustomerAsksForAReasonAndWritesItDown() {
    Holder customer = bank.customers().newCustomerWith(12_345);
    Desk desk = agentsDesk().search(customer.customer().name());
    long before = bank.books().number("SELECT COUNT(*) FROM security_audit");
    String reason = "Lost phone " + UUID.randomUUID();

    desk.hit(customer.customer().name()).locator(".hit-open").click();
    desk.photograph("visit-reason");
    desk.element("openButton").click();
    assertThat(desk.element("customerName")).hasCount(0);
    desk.element("reason").fill(reason);
    desk.element("openButton").click();

    assertThat(desk.element("customerName")).containsText(customer.customer().name());
    assertThat(desk.card(customer.account()).locator(".account-balance")).containsText("123.45");
    assertEquals(before + 1, bank.books().number("SELECT COUNT(*) FROM security_audit"));
    assertEquals(
        List.of("CUSTOMER_OPENED"),
        bank.books().texts("SELECT action FROM security_audit WHERE reason = ?", reason));
  }

  @Test
  void accountsAndTransactionsAreShown() {
    Holder customer = bank.customers().newCustomerWith(12_345);
    Holder payee = bank.customers().newCustomerWithAccount();
    customer.pay(payee, 1_000).expect(201);

    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    assertThat(desk.page().locator("tr.transaction")).hasCount(2);
    assertThat(desk.page().locator("tr.transaction .tx-balance").first()).containsText("113.45");
    desk.photograph("customer");
  }

  @Test
  void aStatementIsTakenAndThatItWasIsWrittenDown() throws Exception {
    Holder customer = bank.customers().newCustomerWith(12_345);
    String reason = "Statement asked for " + UUID.randomUUID();
    Desk desk = agentsDesk().search(customer.customer().name());
    desk.open(customer.customer().name(), reason).choose(customer.account());

    Download download = desk.page().waitForDownload(() -> desk.element("statementButton").click());

    assertTrue(download.suggestedFilename().startsWith("statement-"), download.suggestedFilename());
    try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
      String words = new PDFTextStripper().getText(pdf);
      assertTrue(words.contains(customer.account().accountNumber()), words);
      assertTrue(words.contains("£123.45"), words);
    }
    assertEquals(
        List.of("CUSTOMER_OPENED", "STATEMENT_TAKEN"),
        bank.books()
            .texts("SELECT action FROM security_audit WHERE reason = ? ORDER BY id", reason));
    // The page is still there, and still works.
    desk.act("freeze");
  }

  @Test
  void aStatementOfDaysToComeIsRefusedOnThePage() {
    Holder customer = bank.customers().newCustomerWith(12_345);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    // As somebody would who goes around what the field allows.
    desk.page()
        .evaluate(
            "() => { const to = document.getElementById('statementTo');"
                + " to.removeAttribute('max'); to.value = '2999-01-01'; }");
    desk.element("statementButton").click();

    assertThat(desk.page().locator(".message[data-code='STATEMENT_IN_THE_FUTURE']")).isVisible();
  }

  @Test
  void aFrozenAccountPaysNothingUntilItIsUnfrozen() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    Holder other = bank.customers().newCustomerWith(10_000);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    desk.act("freeze");
    assertThat(desk.card(customer.account())).hasAttribute("data-status", "FROZEN");
    desk.photograph("frozen");
    customer.pay(other, 100).expectRefusal(422, "ACCOUNT_FROZEN");
    other.pay(customer, 100).expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
    assertEquals(10_000, customer.balance());
    assertEquals(10_000, other.balance());

    desk.act("unfreeze");
    assertThat(desk.card(customer.account())).hasAttribute("data-status", "OPEN");
    customer.pay(other, 100).expect(201);
    assertEquals(9_900, customer.balance());
  }

  @Test
  void whoFrozeAnAccountIsShownAndEachLiftsTheirOwn() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String freeze = "/accounts/" + customer.account().id() + "/freeze";
    customer.api().send("PUT", freeze, null, Map.of()).expect(200);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());
    Locator banks = desk.card(customer.account()).locator("[data-frozen-by='BANK']");
    Locator holders = desk.card(customer.account()).locator("[data-frozen-by='HOLDER']");

    assertThat(holders).hasText("by the customer");
    assertThat(banks).hasCount(0);
    assertThat(desk.element("unfreezeButton")).hasCount(0);
    desk.act("freeze");
    assertThat(banks).hasText("by the bank");
    assertThat(holders).isVisible();
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("frozen-by-both-" + language.toLowerCase(Locale.ROOT));
    }
    customer.api().send("DELETE", freeze, null, Map.of()).expect(200);
    customer.api().send("DELETE", freeze, null, Map.of()).expectRefusal(409, "FROZEN_BY_BANK");
    customer.api().send("PUT", freeze, null, Map.of()).expect(200);
    desk.act("unfreeze");

    assertThat(desk.card(customer.account())).hasAttribute("data-status", "FROZEN");
    assertThat(banks).hasCount(0);
    customer.api().send("DELETE", freeze, null, Map.of()).expect(200);
    assertEquals("open", customer.api().get("/accounts/" + customer.account().id()).text("/state"));
  }

  @Test
  void aJointAccountShowsBothHoldersAndThatOneAskedForItsEnd() {
    Customer first = bank.customers().newCustomer();
    Customer second = bank.customers().newCustomer();
    Account shared = JointAccount.openedBy(first).with(second).account();
    new Closing(first).close(shared, null).expect(201);

    Desk desk = agentsDesk().visit(second.name());

    assertThat(desk.card(shared)).containsText("Joint account");
    assertThat(desk.card(shared)).containsText(first.name() + " & " + second.name());
    assertThat(desk.card(shared).locator(".account-closing")).hasText("closing asked for");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("joint-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("joint-narrow");
  }

  @Test
  void aClosedAccountPaysNothingAndTakesNothing() {
    Holder customer = bank.customers().newCustomerWithAccount();
    Holder other = bank.customers().newCustomerWith(10_000);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    desk.act("close");

    customer.pay(other, 100).expectRefusal(422, "ACCOUNT_CLOSED");
    other.pay(customer, 100).expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
    assertEquals(10_000, other.balance());
  }

  @Test
  void anAccountWithMoneyInItIsNotClosed() {
    Holder customer = bank.customers().newCustomerWith(1);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    desk.element("closeButton").click();
    desk.element("closeReason").fill("Customer asked on the phone");
    desk.element("closeConfirm").click();

    assertThat(desk.page().locator(".message[data-code='BALANCE_NOT_ZERO']")).isVisible();
    assertThat(desk.card(customer.account())).hasAttribute("data-status", "OPEN");
  }

  @Test
  void endedSignInsAreFeltWithinFiveSeconds() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    Holder bystander = bank.customers().newCustomerWithAccount();
    String token = customer.customer().person().token();
    customer.api().get("/accounts").expect(200);
    Desk desk = agentsDesk().visit(customer.customer().name());

    desk.act("endSignIns");

    Waiting.within(
        Duration.ofSeconds(5),
        "the old token is refused",
        () -> bank.stranger().with(token).get("/accounts").status() == 401);
    assertEquals(400, customer.customer().person().refreshStatus());
    bystander.api().get("/accounts").expect(200);
    // Tokens tell their time in whole seconds: one of the very second of the end is void, too.
    Waiting.within(
        Duration.ofSeconds(3),
        "a new sign-in holds",
        () -> {
          customer.customer().person().signInAgain();
          return customer.api().get("/accounts").status() == 200;
        });
  }

  private Desk agentsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newAgent());
  }
}
