package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.WrongLeg;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of the books: what it shows, who sees it, and the check that it starts. */
@RunningBank
@InBrowser
class BooksIT {

  private static final LocatorAssertions.HasAttributeOptions WHILE_IT_CHECKS =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  private final Bank bank;
  private final Chromium chromium;

  BooksIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void theBooksBalanceAsOfAnyDay() {
    bank.customers().newCustomerWith(12_345);
    Desk desk = deskOf("auditor");

    desk.element("booksLink").click();

    Locator pounds = desk.page().locator(".books[data-currency='GBP']");
    assertThat(pounds).hasAttribute("data-balanced", "true");
    assertEquals(
        pounds.locator(".trial-debits").innerText(), pounds.locator(".trial-credits").innerText());
    assertEquals(
        pounds.locator(".total-assets").innerText(), pounds.locator(".total-claims").innerText());
    assertThat(pounds.locator(".trial-line[data-name='Customer account']")).hasCount(1);
    desk.photograph("books");

    desk.element("dayField").fill("1901-01-01");
    desk.element("dayButton").click();
    assertThat(desk.element("booksEmpty")).isVisible();
    assertThat(desk.element("dayField")).hasValue("1901-01-01");
  }

  @Test
  void theCheckRunsInTheBackgroundAndEndsWell() {
    bank.customers().newCustomerWith(500);
    Desk desk = deskOf("operator");
    assertThat(desk.element("check")).isVisible();

    desk.element("checkButton").click();

    assertThat(desk.element("check")).hasAttribute("data-state", "HOLDS", WHILE_IT_CHECKS);
    assertTrue(
        bank.books().number("SELECT rows_done FROM ledger_check ORDER BY id DESC LIMIT 1") > 4);
    desk.photograph("books-check");
  }

  @Test
  void aWrongRowIsNamedOnThePage() {
    bank.customers().newCustomerWith(500);
    Desk desk = deskOf("operator");

    try (WrongLeg wrong = new WrongLeg(bank)) {
      desk.element("checkButton").click();

      assertThat(desk.element("check")).hasAttribute("data-state", "WRONG", WHILE_IT_CHECKS);
      assertThat(desk.element("checkWrong")).hasAttribute("data-rule", "LEG_BALANCE");
      assertThat(desk.element("checkWrong")).containsText(wrong.key());
      desk.photograph("books-wrong");
    }
  }

  @Test
  void aLinkStartsNoCheck() {
    Desk desk = deskOf("supervisor");
    long before = bank.books().number("SELECT COUNT(*) FROM ledger_check");

    for (String page : List.of("books", "check")) {
      String link = "/portal/books/" + page + ".xhtml?checkForm=checkForm&checkButton=x";
      assertEquals(200, desk.page().navigate(bank.at(link).toString()).status());
    }

    assertEquals(before, bank.books().number("SELECT COUNT(*) FROM ledger_check"));
  }

  @Test
  void theBooksSpeakThreeLanguages() {
    bank.customers().newCustomerWith(12_345);
    Desk desk = deskOf("auditor");

    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      desk.element("booksLink").click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("books-" + language.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void whoWorksAtTheDeskAloneDoesNotSeeTheBooks() {
    Desk agent = deskOf("agent");

    assertThat(agent.element("booksLink")).hasCount(0);
    for (String page : List.of("books", "check")) {
      assertEquals(
          403,
          agent.page().navigate(bank.at("/portal/books/" + page + ".xhtml").toString()).status());
    }
    Desk operator = deskOf("operator");
    for (String page : List.of("/search/search.xhtml", "/audit/trail.xhtml")) {
      assertEquals(403, operator.page().navigate(bank.at("/portal" + page).toString()).status());
    }
  }

  private Desk deskOf(String role) {
    return new Desk(bank, chromium).signIn(bank.staff().newPerson(role));
  }
}
