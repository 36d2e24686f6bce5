package bank.ballast.accounts.closure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureRequestTest {

  private final CustomerId customer = CustomerId.next();
  private final ClosureId closure = ClosureId.next();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clé",
        "two\nlines",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void refusesAKeyThatIsNone(String key) {
    Refusal refused =
        assertThrows(Refusal.class, () -> ClosureRequest.confirmed(customer, closure, key));

    assertEquals(ClosuresRefusal.MALFORMED_CLOSURE, refused.code());
    assertEquals(Map.of("field", "idempotencyKey"), refused.facts());
  }

  @Test
  void tellsTheSameRequestWhateverItsKey() {
    assertArrayEquals(
        ClosureRequest.confirmed(customer, closure, "a key").hash(),
        ClosureRequest.confirmed(customer, closure, "another").hash());
  }
}
