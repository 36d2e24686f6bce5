package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsAppsReadTest {

  @Test
  void whatTheDescriptionSaysIsRead() throws ProbeFailure {
    AsAppsRead.profile(
        "{\"dateOfBirth\": \"1990-01-01\", \"since\": \"2026-11-22T10:00:00.123Z\"}");
    assertEquals(
        1, AsAppsRead.available("{\"available\": {\"minorUnits\": 1, \"currency\": \"GBP\"}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'dateOfBirth': [1990, 1, 1], 'since': 1790000000.0} | the profile has no text in dateOfBirth",
        "{'dateOfBirth': '1990-01-01', 'since': 1790000000.0} | the profile has no text in since",
        "{'dateOfBirth': '1990-01-01', 'since': '22 Nov 2026'} | the profile has a date that cannot be read: 22 Nov 2026",
        "{'dateOfBirth': '01/01/1990', 'since': '2026-11-22T10:00:00Z'} | the profile has a date that cannot be read: 01/01/1990",
        "<html> | the profile is no JSON"
      },
      quoteCharacter = '`')
  void profileThatAnAppCannotReadFails(String body, String why) {
    assertFails(why, () -> AsAppsRead.profile(body.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'available': {'minorUnits': '1', 'currency': 'GBP'}}",
        "{'available': {'minorUnits': 0.01, 'currency': 'GBP'}}",
        "{'available': {'currency': 'GBP'}}"
      })
  void balanceWithoutWholeAmountFails(String body) {
    assertFails("the balance holds no amount", () -> AsAppsRead.available(body.replace('\'', '"')));
  }

  private static void assertFails(String why, org.junit.jupiter.api.function.Executable reading) {
    assertEquals(why, assertThrows(ProbeFailure.class, reading).getMessage());
  }
}
