package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Inbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer's inbox, and the e-mails out of it. */
@RunningBank
class NotificationsIT {

  private final Bank bank;
  private final Customer customer;

  NotificationsIT(Bank bank) {
    this.bank = bank;
    this.customer = bank.customers().newCustomer();
  }

  @Test
  void messagesAreReadInTheInbox() {
    Inbox inbox = new Inbox(bank);
    String first = inbox.put(customer, "First", "One.\n\nTwo.");
    String second = inbox.put(customer, "Second", "Three.");

    JsonNode newest = customer.api().get("/notifications?limit=1").expect(200).json();
    JsonNode next =
        customer
            .api()
            .get("/notifications?limit=1&before=" + newest.at("/next").asText())
            .expect(200)
            .json();
    assertEquals(second, newest.at("/items/0/id").asText());
    assertEquals(first, next.at("/items/0/id").asText());
    assertEquals("One.\n\nTwo.", next.at("/items/0/text").asText());
    assertEquals("case", next.at("/items/0/kind").asText());
    assertEquals(2, unread());

    String readAt = read(first);
    String again = read(first);

    assertEquals(readAt, again);
    assertEquals(1, unread());
    assertTrue(customer.api().get("/notifications/" + second).json().at("/readAt").isMissingNode());
    customer
        .api()
        .get("/notifications/ntf_00000000000000000000000000")
        .expectRefusal(404, "NOTIFICATION_NOT_FOUND");
    customer.api().get("/notifications?limit=0").expect(400);
  }

  @Test
  void eachMessageIsMailedOnce() {
    Inbox inbox = new Inbox(bank);
    String first = inbox.put(customer, "نعتذر منك", "كان الخطأ منا.");
    String second = inbox.put(customer, "Second <b>", "Three.");

    Waiting.until(
        "both mails have gone",
        () -> List.of(first, second).stream().allMatch(id -> "sent".equals(email(id))));
    JsonNode mails = mails();

    assertEquals(2, mails.size(), mails.toString());
    assertEquals(
        List.of("نعتذر منك", "Second <b>"),
        mails.findValuesAsText("subject").stream().sorted((a, b) -> b.compareTo(a)).toList());
    assertTrue(mails.toString().contains("<" + first + "@"), mails.toString());
    assertTrue(mails.at("/0/text").asText().contains("in the app"), mails.toString());
  }

  private String read(String id) {
    return customer
        .api()
        .send("POST", "/notifications/" + id + "/read", null, Map.of())
        .expect(200)
        .text("/readAt");
  }

  private String email(String id) {
    return customer.api().get("/notifications/" + id).expect(200).text("/email");
  }

  private long unread() {
    return customer.api().get("/notifications/unread").expect(200).json().at("/count").asLong();
  }

  private JsonNode mails() {
    URI page = URI.create(bank.mailsUrl() + "/api/mails?to=" + customer.person().email());
    return Http.send(HttpRequest.newBuilder(page)).expect(200).json();
  }
}
