package bank.ballast.operations.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.Message;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApologyTest {

  private static final String LINK = "https://bank.example/status/incidents/inc_1";

  private final Apology apology = new Apology("inc_1", LINK);

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
    String text = english(met("2026-11-22T10:05:01Z", MetKind.SEEN_BY_CLIENT, "", ""));

    assertTrue(text.contains("You need not do anything."), text);
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
                met("2026-11-22T10:06:01Z", MetKind.SEEN_BY_CLIENT, "", "")));

    assertEquals(Set.copyOf(Wording.LANGUAGES), message.text().keySet());
    assertEquals(3, Set.copyOf(message.text().values()).size());
    assertEquals(3, Set.copyOf(message.title().values()).size());
    assertEquals("incident:inc_1", message.key());
    message.text().values().forEach(text -> assertFalse(text.contains("{"), text));
  }

  private String english(Met... met) {
    return Objects.requireNonNull(apology.to(CustomerId.next(), List.of(met)).text().get("en"));
  }

  private static Met met(String at, MetKind kind, String method, String path) {
    return new Met(Instant.parse(at), kind, method, path, null, null);
  }
}
