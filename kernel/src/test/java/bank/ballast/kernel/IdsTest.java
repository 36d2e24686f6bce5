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
    String first = Ids.format("acc", Ids.next());
    String second = Ids.format("acc", Ids.next());

    assertTrue(first.compareTo(second) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acc_", "acc_1", "pay_aaaaaaaaaaaaaaaaaaaaaaaaaa", "acc_ü", "null"})
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
