package bank.ballast.guard.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads answers as strictly as an app does: an app stops at a 200 that is not written as the API's
 * description says, and its server never hears of it.
 */
final class AsAppsRead {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AsAppsRead() {}

  /** The customer, on an app's first screen. */
  static void profile(String body) throws ProbeFailure {
    JsonNode profile = json(body, "the profile");
    try {
      LocalDate.parse(text(profile, "dateOfBirth", "the profile"));
      Instant.parse(text(profile, "since", "the profile"));
    } catch (DateTimeParseException e) {
      throw new ProbeFailure("the profile has a date that cannot be read: " + e.getParsedString());
    }
  }

  /** What can be spent, in minor units. */
  static long available(String body) throws ProbeFailure {
    JsonNode available = json(body, "the balance").path("available");
    text(available, "currency", "the balance");
    if (!available.path("minorUnits").isIntegralNumber()) {
      throw new ProbeFailure("the balance holds no amount");
    }
    return available.path("minorUnits").asLong();
  }

  private static JsonNode json(String body, String what) throws ProbeFailure {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ProbeFailure(what + " is no JSON");
    }
  }

  private static String text(JsonNode of, String name, String what) throws ProbeFailure {
    if (!of.path(name).isTextual()) {
      throw new ProbeFailure("%s has no text in %s".formatted(what, name));
    }
    return of.path(name).asText();
  }
}
