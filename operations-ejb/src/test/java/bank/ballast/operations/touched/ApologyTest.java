package bank.ballast.operations.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.Wording;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApologyTest {

  private static final String LINK = "https://bank.example/status/incidents/inc_1";

  private final Apology apology = new Apology("inc_1", null, LINK);
  private final Apology aboutTheApp = new Apology("inc_1", "ios 3.2.1", LINK);

  @Test
  void saysWhatWasMetTheWorstFirstAndWhatToDo() {
    String text =
        english(
            met("2026-11-22T10:03:01Z", MetKind.FAILED_LOG_IN, "GET", "/api/accounts"),
            met("2026-11-22T10:07:01Z", MetKind.FAILED_LOG_IN, "GET", "/api/accounts"),
            met("2026-11-22T10:05:01Z", MetKind.REFUSED_PAYMENT, "POST", "/api/payments"));

    assertTrue(text.contains("You could not sign in: 10:03 to 10:07 (2×)"), text);
    assertTrue(
        text.indexOf("A payment of yours was refused: 10:05") < text.indexOf("You could not"),
        text);
    assertTrue(text.contains("no money moved"), text);
    assertTrue(text.contains(LINK), text);
    assertTrue(text.contains("reply to this message"), text);
  }

  @Test
  void promisesNothingOfAPaymentWhoseAnswerWasLost() {
    String text = english(met("2026-11-22T10:05:01Z", MetKind.DROPPED, "POST", "/api/payments"));

    assertTrue(text.contains("Please look at your list of payments"), text);
    assertFalse(text.contains("no money moved"), text);
  }

  @Test
  void asksNothingOfWhomOnlyTheAppHasTroubled() {
    String text = english(apology, reported("2026-11-22T10:05:01Z", "failed-connection"));

    assertTrue(text.contains("You need not do anything."), text);
  }

  @Test
  void sendsNobodyBackIntoAVersionThatIsTurnedAway() {
    String text =
        english(
            aboutTheApp,
            met("2026-11-22T10:03:01Z", MetKind.FAILED_LOG_IN, "GET", "/api/accounts"),
            met("2026-11-22T10:04:01Z", MetKind.ERROR, "GET", "/api/accounts"),
            met("2026-11-22T10:05:01Z", MetKind.REFUSED_PAYMENT, "POST", "/api/payments"));

    assertTrue(text.contains("version 3.2.1 of the app"), text);
    assertTrue(text.contains("the newest one from the store"), text);
    assertTrue(text.contains("no money moved"), text);
    assertFalse(text.contains("try to sign in again"), text);
    assertFalse(text.contains("please try it again"), text);
  }

  @Test
  void hasSomethingToDoForEachUserOfABrokenVersion() {
    Message message =
        aboutTheApp.to(CustomerId.next(), List.of(reported("2026-11-22T10:05:01Z", "crash")));

    message.text().values().forEach(text -> assertTrue(text.contains("3.2.1"), text));
    assertFalse(
        Objects.requireNonNull(message.text().get("en")).contains("You need not do anything"));
  }

  @Test
  void tellsWhatTheAppReportedAsWhatItWas() {
    String text =
        english(
            apology,
            reported("2026-11-22T10:03:01Z", "failed-connection"),
            reported("2026-11-22T10:04:01Z", "crash"),
            reported("2026-11-22T10:05:01Z", "log-in-failed"));

    assertTrue(text.contains("Your app could not reach the bank: 10:03"), text);
    assertTrue(text.contains("Your app closed by itself: 10:04"), text);
    assertTrue(text.contains("You could not sign in: 10:05"), text);
    assertTrue(text.contains("Please try to sign in again"), text);
  }

  @Test
  void tellsTheTimeByTheBanksClock() {
    String text = english(met("2026-07-22T10:05:01Z", MetKind.ERROR, "GET", "/api/accounts"));

    assertTrue(text.contains("11:05"), text);
  }

  @Test
  void speaksEachLanguageAndFitsIntoTheInbox() {
    Message message =
        apology.to(
            CustomerId.next(),
            List.of(
                met("2026-11-22T10:01:01Z", MetKind.REFUSED_PAYMENT, "POST", "/api/payments"),
                met("2026-11-22T10:02:01Z", MetKind.FAILED_LOG_IN, "GET", "/api/accounts"),
                met("2026-11-22T10:03:01Z", MetKind.ERROR, "POST", "/api/payments"),
                met("2026-11-22T10:04:01Z", MetKind.ERROR, "GET", "/api/accounts"),
                met("2026-11-22T10:05:01Z", MetKind.DROPPED, "GET", "/api/accounts"),
                reported("2026-11-22T10:06:01Z", "crash"),
                reported("2026-11-22T10:07:01Z", "log-in-failed"),
                reported("2026-11-22T10:08:01Z", "failed-connection")));

    assertEquals(Set.copyOf(Wording.LANGUAGES), message.text().keySet());
    assertEquals(3, Set.copyOf(message.text().values()).size());
    assertEquals(3, Set.copyOf(message.title().values()).size());
    assertEquals("incident:inc_1", message.key());
    message.text().values().forEach(text -> assertFalse(text.contains("{"), text));
  }

  private String english(Met... met) {
    return english(apology, met);
  }

  private static String english(Apology apology, Met... met) {
    return Objects.requireNonNull(apology.to(CustomerId.next(), List.of(met)).text().get("en"));
  }

  private static Met met(String at, MetKind kind, String method, String path) {
    return new Met(Instant.parse(at), kind, method, path, null, null);
  }

  private static Met reported(String at, String report) {
    return new Met(Instant.parse(at), MetKind.SEEN_BY_CLIENT, "", "", 0, report);
  }
}
