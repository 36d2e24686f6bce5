package bank.ballast.systemtests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.Sabotage;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Browserless;
import bank.ballast.systemtests.http.Inside;
import bank.ballast.systemtests.http.Page;
import bank.ballast.systemtests.http.SafetyHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk answers to whoever is signed in (security checklist, items 28, 30 and 31). */
@RunningBank
class PortalAnswersIT {

  private static final String SEARCH = "/portal/search/search.xhtml";

  private final Bank bank;

  PortalAnswersIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyPageCarriesTheHeaders() {
    Browserless supervisor = PortalSessionIT.signedIn(bank, bank.staff().newPerson("supervisor"));
    List<URI> pages = new ArrayList<>(List.of(records(supervisor)));
    for (String path : List.of("/portal/", SEARCH, "/portal/audit/trail.xhtml")) {
      pages.add(bank.at(path));
    }
    List<String> wrong = new ArrayList<>();

    for (URI page : pages) {
      Answer answer = supervisor.open(page).expect(200);
      SafetyHeaders.findings(answer).forEach(finding -> wrong.add(finding + ": " + page.getPath()));
    }

    assertEquals("", String.join("\n", wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations_visit", "accounts_customer", "ledger_leg"})
  void aBrokenModuleTellsNothing(String table) {
    Browserless agent = PortalSessionIT.signedIn(bank, bank.staff().newAgent());
    URI records = records(agent);

    Answer answer = Sabotage.without(bank, table).during(() -> agent.open(records));

    assertEquals(500, answer.status(), "nothing was broken");
    assertTrue(Inside.told(answer).isEmpty(), answer::toString);
  }

  /** The records of a new customer, which this agent has opened. */
  private URI records(Browserless agent) {
    Page search = new Page(agent.open(bank.at(SEARCH)).expect(200));
    String customer =
        bank.customers().newCustomerWith(100).api().get("/profile").expect(200).text("/id");
    Answer opened =
        PortalForgeryIT.visit(bank, agent, PortalForgeryIT.viewState(search), customer).expect(200);
    return opened.response().uri();
  }
}
