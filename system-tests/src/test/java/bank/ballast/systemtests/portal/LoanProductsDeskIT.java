package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.loans.Borrowing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions of loan products at the desk: two persons, and whose loan keeps which version. */
@RunningBank
@InBrowser
class LoanProductsDeskIT {

  private static final String PRODUCT = "personal-loan";

  private final Bank bank;
  private final Chromium chromium;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  LoanProductsDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  /** So that other tests lend what they know. */
  @AfterEach
  void takeBackWhatCameOfIt() {
    bank.books().change("DELETE FROM lending_product WHERE code = ? AND version > 2", PRODUCT);
    bank.books().change("DELETE FROM lending_product_proposal");
  }

  @Test
  void anotherRateTakesTwoAndWhatWasOfferedBeforeKeepsItsOwn() {
    Holder holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    Borrowing borrowing = Borrowing.of(bank, holder);
    String before = borrowing.anew(Borrowing.INCOME);
    String rate = quote(holder).at("/annualRate").asText();
    Desk proposer = desk(bank.staff().newPerson("supervisor"));
    // Five thousand are in the second band.
    propose(proposer, 1, "8.9", today);
    assertMet(proposer, "DONE");
    assertThat(waiting(proposer).locator(".approve")).isHidden();
    proposer.page().evaluate("document.querySelector('.approve').classList.remove('gone')");
    decide(proposer, ".approve");
    assertMet(proposer, "SAME_PERSON");
    assertEquals(rate, quote(holder).at("/annualRate").asText());

    Desk other = desk(bank.staff().newPerson("supervisor"));
    assertThat(waiting(other)).containsText("8.9 %");
    assertThat(waiting(other)).containsText(rate + " %");
    for (String language : List.of("Fr", "Ar", "En")) {
      other.element("language" + language).click();
      assertThat(other.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      other.photograph("loan-products-" + language.toLowerCase(Locale.ROOT));
    }
    decide(other, ".approve");

    assertMet(other, "DONE");
    assertThat(version(other, 3)).hasAttribute("data-state", "NOW");
    assertThat(version(other, 2)).hasAttribute("data-state", "BEHIND");
    assertEquals("8.9", quote(holder).at("/annualRate").asText());
    assertEquals(3, quote(holder).at("/version").asInt());
    borrowing.sign(before);
    String loan = borrowing.read(before).text("/loanId");
    assertEquals(rate, holder.api().get("/loans/" + loan).expect(200).text("/annualRate"));
    // The first still sees it wait.
    decide(proposer, ".reject");
    assertMet(proposer, "PROPOSAL_DECIDED");
  }

  @Test
  void whatCannotBeLentIsRefusedAndOneVersionWaitsAtATime() {
    Desk desk = desk(bank.staff().newPerson("supervisor"));
    propose(desk, 1, "101", today);
    assertMet(desk, "LOAN_PRICING_MALFORMED");
    propose(desk, 1, "8.999", today);
    assertMet(desk, "LOAN_PRICING_MALFORMED");
    propose(desk, 1, "a lot", today);
    assertMet(desk, "LOAN_PRICING_MALFORMED");
    product(desk).locator(".next-most").fill("30000");
    propose(desk, 1, "8.9", today);
    assertMet(desk, "LOAN_PRICING_MALFORMED");
    product(desk).locator(".next-most").fill("25000");
    // The browser itself asks for a day to come.
    desk.page()
        .evaluate(
            "document.querySelectorAll('.next-from').forEach(day => day.removeAttribute('min'))");
    propose(desk, 1, "8.9", today.minusDays(1));
    assertMet(desk, "LOAN_PRICING_TOO_SOON");
    propose(desk, 1, "8.9", today.plusDays(9));
    assertMet(desk, "DONE");
    propose(desk, 1, "7.9", today.plusDays(9));
    assertMet(desk, "LOAN_PRICING_WAITING");

    desk.page().evaluate("document.getElementById('productsShown').value = 'none'");
    desk.photograph("loan-products-refused");
    decide(desk, ".reject");
    assertMet(desk, "LOAN_PRICING_NOT_FOUND");
    open(desk);
    decide(desk, ".reject");

    assertMet(desk, "DONE");
    assertThat(desk.page().locator(".product-proposal").first())
        .hasAttribute("data-state", "WITHDRAWN");
  }

  @Test
  void whoDoesNotLeadTheDeskReadsOnly() {
    for (Person reader : List.of(bank.staff().newAgent(), bank.staff().newPerson("auditor"))) {
      Desk desk = desk(reader);
      assertThat(product(desk)).containsText("6.4 %");
      assertThat(product(desk).locator(".product-next")).isHidden();
      assertThat(desk.element("productsReason")).isHidden();
    }
  }

  private Desk desk(Person person) {
    Desk desk = new Desk(bank, chromium).signIn(person);
    open(desk);
    return desk;
  }

  private static void open(Desk desk) {
    desk.element("loansLink").click();
    desk.element("productsLink").click();
    desk.element("productVersions").waitFor();
  }

  private static JsonNode quote(Holder holder) {
    return holder
        .api()
        .post(
            "/loans/quotes",
            Map.of("product", PRODUCT, "amount", Customer.pounds(500_000), "instalments", 24))
        .expect(200)
        .json();
  }

  private static void propose(Desk desk, int band, String rate, LocalDate from) {
    desk.page()
        .evaluate("document.querySelectorAll('.product-next').forEach(each => each.open = true)");
    product(desk).locator(".next-rate").nth(band).fill(rate);
    product(desk).locator(".next-from").fill(from.toString());
    desk.element("productsReason").fill("Money has become dearer");
    product(desk).locator(".propose").click();
  }

  private static void decide(Desk desk, String button) {
    desk.element("productsReason").fill("The board agrees");
    waiting(desk).locator(button).click();
  }

  private static Locator waiting(Desk desk) {
    return desk.page().locator(".product-proposal[data-state='PROPOSED']");
  }

  private static Locator product(Desk desk) {
    return desk.page().locator(".product[data-product='" + PRODUCT + "']");
  }

  private static Locator version(Desk desk, int version) {
    return desk.page()
        .locator(
            ".product-version[data-product='" + PRODUCT + "'][data-version='" + version + "']");
  }

  private static void assertMet(Desk desk, String code) {
    assertThat(desk.page().locator("[data-code='" + code + "']")).isVisible();
  }
}
