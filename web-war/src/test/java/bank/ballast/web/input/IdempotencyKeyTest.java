package bank.ballast.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.web.problem.RequestRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void takesUpTo64PrintableCharacters() {
    String longest = "~".repeat(64);

    assertEquals(longest, IdempotencyKey.require(longest));
    assertEquals("a", IdempotencyKey.require("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tab\there", "clé", "مفتاح", "null\u0000"})
  void refusesOthers(String key) {
    Refusal refusal = assertThrows(Refusal.class, () -> IdempotencyKey.require(key));

    assertEquals(RequestRefusal.IDEMPOTENCY_KEY_MALFORMED, refusal.code());
  }

  @Test
  void refusesOneCharacterTooMany() {
    Refusal refusal = assertThrows(Refusal.class, () -> IdempotencyKey.require("k".repeat(65)));

    assertEquals(RequestRefusal.IDEMPOTENCY_KEY_MALFORMED, refusal.code());
  }

  @Test
  void refusesNone() {
    Refusal refusal = assertThrows(Refusal.class, () -> IdempotencyKey.require(null));

    assertEquals(RequestRefusal.IDEMPOTENCY_KEY_MISSING, refusal.code());
  }
}
