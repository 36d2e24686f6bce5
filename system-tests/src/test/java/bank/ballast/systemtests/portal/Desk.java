package bank.ballast.systemtests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The support desk as an agent uses it: by what is to be seen on its pages. */
final class Desk {

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final Bank bank;
  private final Page page;

  Desk(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.page = chromium.newWindow(1280);
  }

  /** Signs in on Keycloak's page, whatever comes behind it. */
  Desk signIn(Person person) {
    page.navigate(bank.at("/portal/").toString());
    page.locator("#username").fill(person.username());
    page.locator("#password").fill(person.password());
    page.locator("#kc-login").click();
    page.waitForURL(Pattern.compile(Pattern.quote(bank.url()) + "/.*"));
    return this;
  }

  /** Looks for a customer. */
  Desk search(String text) {
    page.locator("#searchText").fill(text);
    page.locator("#searchButton").click();
    return this;
  }

  /** Waits until everything that the page asked has been answered and shown. */
  Desk answered() {
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    return this;
  }

  /** The one hit for this customer. */
  Locator hit(String name) {
    return page.locator(".hit", new Page.LocatorOptions().setHasText(name));
  }

  /** Opens a customer's records for a reason. */
  Desk open(String name, String reason) {
    hit(name).locator(".hit-open").click();
    page.locator("#reason").fill(reason);
    page.locator("#openButton").click();
    return this;
  }

  /** Finds and opens in one go. */
  Desk visit(String name) {
    search(name).open(name, "Customer asked on the phone");
    page.locator("#customerName").waitFor();
    return this;
  }

  /** Chooses one of the customer's accounts. */
  Desk choose(Account account) {
    // The account that is shown already has nothing to click.
    Locator choose = card(account).locator(".account-choose");
    card(account).waitFor();
    if (choose.count() > 0) {
      choose.click();
    }
    page.locator("#chosenTitle", new Page.LocatorOptions().setHasText(account.accountNumber()))
        .waitFor();
    return this;
  }

  /** The card of an account. */
  Locator card(Account account) {
    return page.locator(".account-card[data-account='" + account.id() + "']");
  }

  /** Freezes, unfreezes, closes or ends sign-ins, for a reason. */
  Desk act(String act) {
    page.locator("#" + act + "Button").click();
    page.locator("#" + act + "Reason").fill("Customer asked on the phone");
    page.locator("#" + act + "Confirm").click();
    page.locator(".message[data-code='DONE']").waitFor();
    return this;
  }

  /** What is on the page under an id. */
  Locator element(String id) {
    return page.locator("#" + id);
  }

  /** The window itself. */
  Page page() {
    return page;
  }

  /** Keeps a picture for people to look at; nothing in it may be wider than the window. */
  Desk photograph(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    assertEquals(
        page.viewportSize().width,
        ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
        "how wide the page is: " + name);
    return this;
  }
}
