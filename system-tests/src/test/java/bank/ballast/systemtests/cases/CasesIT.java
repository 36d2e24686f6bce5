package bank.ballast.systemtests.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases as a customer has them; what agents do is in {@code portal.CaseDeskIT}. */
@RunningBank
class CasesIT {

  private final Bank bank;

  CasesIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aCaseIsOpenedListedAndWrittenOnIn() {
    Customer customer = bank.customers().newCustomer();

    Answer opened = customer.api().post("/cases", body("Card", "Where is it?\n\nI wait."));
    String id = opened.expect(201).text("/id");
    Answer written = customer.api().post("/cases/" + id + "/messages", Map.of("message", "Found"));

    assertEquals("waiting-for-bank", opened.text("/state"));
    assertEquals("Where is it?\n\nI wait.", opened.text("/messages/0/text"));
    assertEquals("customer", opened.text("/messages/0/from"));
    assertEquals("Found", written.expect(200).text("/messages/1/text"));
    Answer list = customer.api().get("/cases").expect(200);
    assertEquals(id, list.text("/items/0/id"));
    assertEquals(2, list.json().at("/items/0/messageCount").asInt());
    assertFalse(list.json().at("/items/0").has("messages"));
    assertEquals(written.body(), customer.api().get("/cases/" + id).expect(200).body());
  }

  @Test
  void theSameKeyDoesNothingAgain() {
    Customer customer = bank.customers().newCustomer();
    String key = UUID.randomUUID().toString();
    String id = customer.api().post("/cases", body("Card", "Lost"), key).expect(201).text("/id");
    Map<String, Object> more = Map.of("message", "More");
    customer.api().post("/cases/" + id + "/messages", more, key + "1").expect(200);

    assertEquals(
        id, customer.api().post("/cases", body("Card", "Lost"), key).expect(201).text("/id"));
    customer
        .api()
        .post("/cases", body("Card", "Found"), key)
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    Answer again = customer.api().post("/cases/" + id + "/messages", more, key + "1").expect(200);
    assertEquals(2, again.json().at("/messageCount").asInt());
    customer
        .api()
        .post("/cases/" + id + "/messages", Map.of("message", "Other"), key + "1")
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void whatIsMalformedIsRefused() {
    Customer customer = bank.customers().newCustomer();

    for (String message : new String[] {" \n ", "a\u0007b", "a\u202eb"}) {
      customer
          .api()
          .post("/cases", body("Card", message))
          .expectRefusal(400, "CASE_TEXT_MALFORMED");
    }
    customer.api().post("/cases", body("Card", "x".repeat(3001))).expect(400);
    customer.api().post("/cases", body("", "Lost")).expect(400);
    customer.api().post("/cases", body("two\nlines", "Lost")).expect(400);
    customer
        .api()
        .post("/cases", with(body("Card", "Lost"), "about", "pay_1"))
        .expectRefusal(400, "CASE_ABOUT_MALFORMED");
    customer.api().post("/cases", with(body("Card", "Lost"), "notificationId", "x")).expect(400);
    customer
        .api()
        .post("/cases", with(body("Card", "Lost"), "notificationId", "ntf_" + "0".repeat(26)))
        .expectRefusal(404, "NOTIFICATION_NOT_FOUND");
    assertEquals(0, customer.api().get("/cases").expect(200).json().at("/items").size());
  }

  @Test
  void aCustomerHasTenOpenCasesAtMost() {
    Customer customer = bank.customers().newCustomer();
    for (int i = 0; i < 10; i++) {
      customer.api().post("/cases", body("Card " + i, "Lost")).expect(201);
    }

    Answer refused = customer.api().post("/cases", body("One more", "Lost"));

    assertEquals("10", refused.expectRefusal(422, "TOO_MANY_CASES").text("/limit"));
  }

  private static Map<String, Object> body(String subject, String message) {
    return Map.of("subject", subject, "message", message);
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, String value) {
    Map<String, Object> more = new HashMap<>(body);
    more.put(name, value);
    return more;
  }
}
