package bank.ballast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PotViewTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "1, 300, 0",
    "3, 300, 1",
    "299, 300, 99",
    "300, 300, 100",
    "301, 300, 100",
    "9223372036854775807, 9223372036854775807, 100",
    "9223372036854775806, 9223372036854775807, 99",
    "9223372036854775807, 1, 100"
  })
  void progressIsRoundedDownAndEndsAtTheGoal(long saved, long goal, int percent) {
    assertEquals(percent, view(saved, Money.of(goal, "GBP")).percent());
  }

  @Test
  void thereIsNoProgressWithoutAGoal() {
    assertNull(view(100, null).percent());
  }

  private static PotView view(long saved, @Nullable Money goal) {
    return new PotView(
        PotId.next(),
        AccountId.next(),
        "Lisbon",
        PotPicture.HOLIDAY,
        PotState.OPEN,
        Money.of(saved, "GBP"),
        goal,
        null,
        List.of(),
        LocalDate.of(2026, 11, 22),
        null,
        null);
  }
}
