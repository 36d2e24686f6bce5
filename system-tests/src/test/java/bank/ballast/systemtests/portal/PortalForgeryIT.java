package bank.ballast.systemtests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Browserless;
import bank.ballast.systemtests.http.Page;
import bank.ballast.systemtests.people.Holder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody acts through an agent's browser (security checklist, item 26). */
@RunningBank
class PortalForgeryIT {

  private static final String VIEW_STATE = "jakarta.faces.ViewState";

  private final Bank bank;

  PortalForgeryIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aPostWithItsOwnViewStateIsObeyed() {
    Browserless agent = signedIn();
    Page search = searchPage(agent);
    long before = visits();

    visit(agent, viewState(search), customerId()).expect(200);

    assertEquals(before + 1, visits());
  }

  @Test
  void aPostWithoutViewStateChangesNothing() {
    Browserless agent = signedIn();
    searchPage(agent);
    long before = visits();

    visit(agent, null, customerId());

    assertEquals(before, visits());
  }

  @Test
  void aPostWithAnotherSessionsViewStateChangesNothing() {
    Browserless agent = signedIn();
    Browserless attacker = signedIn();
    searchPage(agent);
    String foreign = viewState(searchPage(attacker));
    long before = visits();

    Answer answer = visit(agent, foreign, customerId());

    assertEquals(before, visits());
    assertFalse(answer.body().contains("customerName"), "the records were shown");
  }

  @Test
  void aPostWithAMadeUpViewStateChangesNothing() {
    Browserless agent = signedIn();
    searchPage(agent);
    long before = visits();

    for (String made : List.of("stateless", "1:1", "-1234567:7654321", "rO0ABXA=")) {
      visit(agent, made, customerId());
    }

    assertEquals(before, visits());
  }

  @Test
  void readingPagesChangesNothing() {
    Browserless agent = signedIn();
    String customer = customerId();
    Page search = searchPage(agent);
    Answer opened = visit(agent, viewState(search), customer);
    String records = opened.response().uri().toString();
    NavigableMap<String, String> before = bank.books().fingerprint();

    for (String path :
        List.of(
            "/portal/",
            "/portal/search/search.xhtml",
            "/portal/search/search.xhtml?openButton=x&reason=because&visitCustomer=" + customer,
            "/portal/signed-out.xhtml",
            "/portal/expired.xhtml",
            "/portal/audit/trail.xhtml")) {
      agent.open(bank.at(path));
    }
    agent.open(URI.create(records)).expect(200);
    agent.open(URI.create(records + "&freezeConfirm=x&freezeReason=because"));
    agent.open(URI.create(records + "&endSignInsConfirm=x&endSignInsReason=because"));

    assertEquals(before, bank.books().fingerprint());
  }

  private Answer visit(Browserless browser, @Nullable String viewState, String customer) {
    return visit(bank, browser, viewState, customer);
  }

  /** Opens a customer's records as the search page's form does it. */
  static Answer visit(Bank bank, Browserless browser, @Nullable String viewState, String customer) {
    Map<String, String> fields = new HashMap<>();
    fields.put("visitForm", "visitForm");
    fields.put("visitCustomer", customer);
    fields.put("visitName", "x");
    fields.put("reason", "Customer asked on the phone");
    fields.put("openButton", "");
    if (viewState != null) {
      fields.put(VIEW_STATE, viewState);
    }
    return browser.submit(bank.at("/portal/search/search.xhtml"), fields);
  }

  static @Nullable String viewState(Page page) {
    return page.hiddenFields().get(VIEW_STATE);
  }

  private Page searchPage(Browserless browser) {
    return new Page(browser.open(bank.at("/portal/search/search.xhtml")).expect(200));
  }

  private String customerId() {
    Holder holder = bank.customers().newCustomerWithAccount();
    return holder.api().get("/profile").expect(200).text("/id");
  }

  private long visits() {
    return bank.books().number("SELECT COUNT(*) FROM operations_visit");
  }

  private Browserless signedIn() {
    return PortalSessionIT.signedIn(bank, bank.staff().newAgent());
  }
}
