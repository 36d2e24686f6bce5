package bank.ballast.systemtests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Examples;
import bank.ballast.systemtests.http.OpenApi;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token that is wrong in any one way opens nothing (security checklist, item 21). */
@RunningBank
class ForgedTokensIT {

  private static final String NOBODYS = "acc_00000000000000000000000000";

  private final Bank bank;

  ForgedTokensIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyForgedTokenIsRefusedByEveryOperation() throws Exception {
    Person customer = bank.customers().newCustomer().person();
    Forgery forgery = new Forgery(SecondKey.addTo(bank), customer.token());
    // The bank asks Keycloak for keys that it does not know, but not more often than it may.
    Waiting.until(
        "the flawless forgery is let in",
        () -> bank.stranger().with(forgery.flawless()).get("/profile").status() == 200);
    Map<String, String> forged = new LinkedHashMap<>(forgery.all());
    forged.put("a real refresh token", customer.tokens().refresh());
    Journal journal = new Journal(bank);
    List<String> wrong = new ArrayList<>();
    int cells = 0;

    for (OpenApi.Operation operation : bank.openApi().operations()) {
      Examples examples = new Examples(bank.openApi());
      // What anybody may do, a forged token neither opens any further nor forbids.
      int expected =
          operation.isForAnybody()
              ? examples.attempt(bank.stranger(), operation, NOBODYS).status()
              : 401;
      for (Map.Entry<String, String> token : forged.entrySet()) {
        cells++;
        Api hands = bank.stranger().with(token.getValue());
        Answer answer = examples.attempt(hands, operation, NOBODYS);
        if (answer.status() != expected) {
          wrong.add("a token " + token.getKey() + ": " + answer);
        }
      }
    }

    System.out.printf(
        "Forged tokens: %d of %d cells wrong (%d tokens)%n", wrong.size(), cells, forged.size());
    assertTrue(cells > 200, "too few cells: " + cells);
    assertEquals("", String.join("\n", wrong));
    journal.isUntouched();
  }

  @Test
  void aTokenIsTakenFromTheHeaderAlone() {
    Person customer = bank.customers().newCustomer().person();
    String token = customer.token();

    int inAddress = bank.stranger().get("/profile?access_token=" + token).status();
    customer.api().get("/profile?access_token=" + token).expectRefusal(400, "TOKEN_OUTSIDE_HEADER");

    assertTrue(inAddress == 400 || inAddress == 401, "in the address: " + inAddress);
    bank.stranger()
        .send(
            "POST",
            "/profile",
            "access_token=" + token,
            Map.of("Content-Type", "application/x-www-form-urlencoded"))
        .expect(401);
  }
}
