package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.scheme.OtherBanks;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk sees of payments to other banks. */
@RunningBank
@InBrowser
class SchemeDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final String digest = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

  SchemeDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @AfterEach
  void forgetTheMessage() {
    bank.books().change("DELETE FROM payments_scheme_in WHERE digest = ?", digest);
  }

  @Test
  void theDeskSeesWhatIsOnItsWayAndTriesAStuckMessageAgain() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    bank.books()
        .change(
            "INSERT INTO payments_scheme_in (digest, name, body, state, problem, attempts, next_at,"
                + " received_at) VALUES (?, 'pacs.002.001.10', '<b>no message</b>', 'STUCK',"
                + " 'FAULT', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
            digest);
    String late = OtherBanks.pay(payer, "90", 1_250).expect(201).text("/id");
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());

    desk.element("schemeLink").click();

    Locator payment = desk.page().locator("tr.on-its-way[data-payment='" + late + "']");
    assertThat(payment).containsText("£12.50");
    assertThat(payment).containsText("20-00-00");
    Locator message = desk.page().locator("tr.stuck[data-message='" + digest + "']");
    assertThat(message).hasAttribute("data-problem", "FAULT");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("scheme-" + language.toLowerCase(Locale.ROOT));
    }
    message.locator(".again").click();
    Waiting.until(
        "the message was acted upon again",
        () -> {
          desk.page().reload();
          return "UNREADABLE".equals(message.getAttribute("data-problem"));
        });
    assertEquals(
        List.of("SCHEME_MESSAGE_TRIED_AGAIN"),
        bank.books().texts("SELECT action FROM security_audit WHERE object = ?", digest));
    OtherBanks.awaitStatus(payer, late, "settled");
  }
}
