package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees which page of the desk, in which language, and with the keyboard alone. */
@RunningBank
@InBrowser
class DeskPagesIT {

  private final Bank bank;
  private final Chromium chromium;

  DeskPagesIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void aCustomerSeesNoPageOfTheDesk() {
    Person customer = bank.customers().newCustomer().person();

    Desk desk = new Desk(bank, chromium).signIn(customer);

    for (String path : List.of("/", "/search/search.xhtml", "/audit/trail.xhtml")) {
      var answer = desk.page().navigate(bank.at("/portal" + path).toString());
      assertEquals(403, answer.status(), path);
      assertThat(desk.element("errorPage")).hasAttribute("data-error", "403");
    }
    desk.photograph("forbidden");
  }

  @Test
  void theAuditTrailIsForThoseWhoWatch() {
    Holder customer = bank.customers().newCustomerWithAccount();
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    agent.visit(customer.customer().name());

    assertEquals(403, agent.page().navigate(trail()).status());
    Desk auditor = new Desk(bank, chromium).signIn(bank.staff().newPerson("auditor"));
    assertEquals(200, auditor.page().navigate(trail()).status());

    assertThat(auditor.page().locator("tr.act[data-action='CUSTOMER_OPENED']").first()).isVisible();
    auditor.photograph("audit-trail");
    assertEquals(
        403, auditor.page().navigate(bank.at("/portal/search/search.xhtml").toString()).status());
  }

  @Test
  void theDeskSpeaksThreeLanguages() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    List<String> titles = new ArrayList<>();

    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(java.util.Locale.ROOT));
      titles.add(desk.page().locator("h1").innerText());
      desk.photograph("search-" + language.toLowerCase(java.util.Locale.ROOT));
    }

    assertEquals(3, titles.stream().distinct().count(), titles.toString());
  }

  @Test
  void arabicIsWrittenFromRightToLeft() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());

    desk.element("languageAr").click();

    assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");
  }

  @Test
  void aVisitNeedsNoMouse() {
    Holder customer = bank.customers().newCustomerWith(500);
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    Page page = desk.page();

    page.locator("h1").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("/");
    assertThat(desk.element("searchText")).isFocused();
    page.keyboard().type(customer.customer().name());
    page.keyboard().press("Enter");
    desk.hit(customer.customer().name()).locator(".hit-open").focus();
    page.keyboard().press("Enter");
    assertThat(desk.element("reason")).isVisible();
    desk.element("reason").focus();
    page.keyboard().type("Customer asked on the phone");
    desk.element("openButton").focus();
    page.keyboard().press("Enter");

    assertThat(desk.element("customerName")).containsText(customer.customer().name());
  }

  @Test
  void signingOutEndsTheSession() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());

    desk.element("signOut").click();
    assertThat(desk.element("signedOut")).isVisible();
    desk.page().navigate(bank.at("/portal/").toString());

    assertThat(desk.element("kc-login")).isVisible();
  }

  private String trail() {
    return bank.at("/portal/audit/trail.xhtml").toString();
  }
}
