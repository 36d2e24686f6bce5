package bank.ballast.portal.incidents;

import bank.ballast.kernel.Refusal;
import bank.ballast.portal.guard.GuardRefusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.Stream;

/** What a person says to the public: in each language, or not at all. */
final class Words {

  private Words() {}

  static JsonObject of(String english, String french, String arabic) {
    if (Stream.of(english, french, arabic).anyMatch(String::isBlank)) {
      throw new Refusal(GuardRefusal.GUARD_INPUT);
    }
    return Json.createObjectBuilder()
        .add("en", english.strip())
        .add("fr", french.strip())
        .add("ar", arabic.strip())
        .build();
  }
}
