package bank.ballast.systemtests.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Customers whom an incident touched are told of it, each once. */
@RunningBank
class TouchedCustomersIT {

  private static final int CALLERS = 8;
  private static final int MANY = 500;

  private final Bank bank;

  TouchedCustomersIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aTouchedCustomerIsToldOnceWhatTheyMet() {
    Customer customer = bank.customers().newCustomer();
    Incident incident = new Incident(bank);
    String subject = Incident.subject(customer.person());
    String staff = Incident.subject(bank.staff().newAgent());
    Map<String, Object> failed = Incident.failedLogIn("2026-11-22T10:03:10.123456Z");

    Answer first = incident.tell(List.of(subject, staff), List.of(failed)).expect(200);
    Answer again =
        incident
            .tell(
                List.of(subject), List.of(failed, Incident.refusedPayment("2026-11-22T10:05:00Z")))
            .expect(200);

    assertEquals("1 0 " + staff, counts(first) + first.text("/unknown/0"));
    assertEquals("0 1 ", counts(again));
    assertEquals(
        2,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM operations_touched_met WHERE incident = ?", incident.id()));
    JsonNode inbox = customer.api().get("/notifications").expect(200).json().at("/items");
    assertEquals(1, inbox.size());
    String text = inbox.at("/0/text").asText();
    assertTrue(text.contains("You could not sign in: 10:03"), text);
    assertTrue(text.contains("/status/incidents/" + incident.id()), text);
    assertEquals(1, incident.care().expect(200).json().at("/told").asInt());
  }

  @Test
  void whoeverUsedABrokenVersionIsSentToAnotherOne() {
    Customer customer = bank.customers().newCustomer();
    Incident incident = new Incident(bank);

    incident
        .tellOfApp(
            "ios 3.2.1",
            List.of(Incident.subject(customer.person())),
            List.of(
                Incident.reported("2026-11-22T10:03:00Z", "log-in-failed"),
                Incident.reported("2026-11-22T10:04:00Z", "crash")))
        .expect(200);

    String text = customer.api().get("/notifications").expect(200).text("/items/0/text");
    assertTrue(text.contains("version 3.2.1 of the app"), text);
    assertTrue(text.contains("You could not sign in: 10:03"), text);
    assertTrue(text.contains("Your app closed by itself: 10:04"), text);
    assertFalse(text.contains("try to sign in again"), text);
  }

  @Test
  void callsThatRaceTellNobodyTwice() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      subjects.add(Incident.subject(bank.customers().newCustomer().person()));
    }
    Incident incident = new Incident(bank);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      calls.add(
          () -> incident.tell(subjects, List.of(Incident.failedLogIn("2026-11-22T10:03:00Z"))));
    }

    int told = 0;
    for (Future<Answer> answer : callers.invokeAll(calls)) {
      told += answer.get().expect(200).json().at("/told").asInt();
    }
    callers.shutdown();

    assertEquals(subjects.size(), told);
    assertEquals(
        subjects.size(),
        bank.books()
            .number("SELECT COUNT(*) FROM notifications_message WHERE about = ?", incident.id()));
  }

  @Test
  void aCallOfFiveHundredIsOneOfSeconds() {
    List<String> subjects = Incident.newSubjects(bank, MANY);
    Incident incident = new Incident(bank);
    long begun = System.nanoTime();

    Answer answer = incident.tell(subjects, List.of(Incident.failedLogIn("2026-11-22T10:03:00Z")));

    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.println("Telling 500 customers took " + millis + " ms");
    assertEquals(MANY + " 0 ", counts(answer.expect(200)));
    assertTrue(millis < 10_000, millis + " ms");
  }

  @Test
  void whatIsMalformedIsRefused() {
    Incident incident = new Incident(bank);

    incident.tell(List.of(), List.of(Incident.failedLogIn("2026-11-22T10:03:00Z"))).expect(400);
    incident.tell(List.of("somebody"), List.of()).expect(400);
    incident
        .tell(List.of("somebody"), List.of(Map.of("at", "2026-11-22T10:03:00Z", "kind", "NOTHING")))
        .expect(400);
    incident.care().expectRefusal(404, "INCIDENT_NOT_FOUND");
  }

  private static String counts(Answer answer) {
    JsonNode told = answer.json();
    return told.at("/told").asInt() + " " + told.at("/already").asInt() + " ";
  }
}
