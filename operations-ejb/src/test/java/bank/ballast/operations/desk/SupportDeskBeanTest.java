package bank.ballast.operations.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.OperationsRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused by its form, before any customer is looked for. */
class SupportDeskBeanTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", " a "})
  void searchesForNothingThatFindsEverybody(String text) {
    Refusal refused = assertThrows(Refusal.class, () -> new SupportDeskBean().search(text));

    assertEquals(OperationsRefusal.SEARCH_TOO_SHORT, refused.code());
  }
}
