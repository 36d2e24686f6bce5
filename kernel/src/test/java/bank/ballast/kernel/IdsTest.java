package bank.ballast.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @Property
  void readsWhatItWrote(@ForAll long high, @ForAll long low) {
    UUID id = new UUID(high, low);

    assertEquals(id, Ids.parse("acc", Ids.format("acc", id)));
  }

  @Test
  void ordersByTimeOfMaking() {
    String before = Ids.format("acc", Ids.next());
    for (int i = 0; i < 1_000; i++) {
      String after = Ids.format("acc", Ids.next());
      assertTrue(before.compareTo(after) < 0, () -> "not in order: " + after);
      before = after;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acc_", "acc_1", "pay_00000000000000000000000000", "acc_ü", "null"})
  void refusesWhatIsNoId(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Ids.parse("acc", text));
    assertEquals(KernelRefusal.MALFORMED_ID, refusal.code());
  }

  @Test
  void refusesAnotherSpellingOfTheSameId() {
    String text = Ids.format("acc", Ids.next()).toUpperCase(Locale.ROOT).replace("ACC", "acc");

    assertThrows(Refusal.class, () -> Ids.parse("acc", text));
  }
}
