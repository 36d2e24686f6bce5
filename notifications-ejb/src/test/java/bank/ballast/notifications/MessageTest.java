package bank.ballast.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.CustomerId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  private static final Map<String, String> TITLE = Map.of("en", "Sorry");
  private static final Map<String, String> TEXT = Map.of("en", "It was us.");

  @Test
  void aTitleIsOneLineWithoutControlCharacters() {
    Message message =
        message("key", Map.of("en", "Sorry\r\nBcc: everybody@example.com\u2028\u0000"), TEXT);

    assertEquals("Sorry Bcc: everybody@example.com", message.title().get("en"));
  }

  @Test
  void aTextKeepsItsLinesAndNothingElseThatControls() {
    Message message = message("key", TITLE, Map.of("en", "One\r\n\r\nTwo\u0007\rThree "));

    assertEquals("One\n\nTwo \nThree", message.text().get("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a key", "clé", "key\n"})
  void refusesWhatIsNoKey(String key) {
    assertThrows(IllegalArgumentException.class, () -> message(key, TITLE, TEXT));
  }

  @Test
  void refusesMoreThanFits() {
    assertThrows(
        IllegalArgumentException.class, () -> message("key", Map.of("en", "x".repeat(201)), TEXT));
    assertThrows(
        IllegalArgumentException.class,
        () -> message("key", TITLE, Map.of("en", "x".repeat(4001))));
    assertThrows(IllegalArgumentException.class, () -> message("key", TITLE, Map.of("en", " \n ")));
  }

  @Test
  void refusesAMessageWithoutEnglishAndLanguagesThatNobodySpeaksHere() {
    Map<String, String> french = Map.of("fr", "Pardon");
    Map<String, String> german = Map.of("en", "Sorry", "de", "Verzeihung");

    assertThrows(IllegalArgumentException.class, () -> message("key", french, french));
    assertThrows(IllegalArgumentException.class, () -> message("key", german, german));
    assertThrows(
        IllegalArgumentException.class,
        () -> message("key", TITLE, Map.of("en", "Sorry", "fr", "Pardon")));
  }

  private static Message message(String key, Map<String, String> title, Map<String, String> text) {
    return new Message(CustomerId.next(), key, NotificationKind.INCIDENT, title, text, "inc_1");
  }
}
