package bank.ballast.portal.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  private static final Currency POUNDS = Currency.getInstance(Locale.UK);

  @Test
  void readsAmountsWithPointOrComma() {
    assertEquals(Money.of(12_34, "GBP"), Typed.money("12.34", POUNDS));
    assertEquals(Money.of(12_30, "GBP"), Typed.money("12,3", POUNDS));
    assertEquals(Money.of(12_00, "GBP"), Typed.money("12", POUNDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1e3", "1.234", "1,000.00", "1234567890", "٣", "12 ", "£5"})
  void refusesWhatIsNoAmount(String typed) {
    refused("amount", () -> Typed.money(typed, POUNDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "0999-01-01", "+12026-01-01", "01/02/2026"})
  void refusesWhatIsNoDay(String typed) {
    refused("on", () -> Typed.day(typed, "on"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0x1", "-1", "1234567", "1.0"})
  void refusesWhatIsNoNumber(String typed) {
    refused("sequence", () -> Typed.number(typed, "sequence"));
  }

  @Test
  void readsDaysAndRates() {
    assertEquals(LocalDate.of(2026, 2, 28), Typed.day("2026-02-28", "on"));
    assertEquals("6.25", Typed.rate("6,25").toPlainString());
    refused("annualRate", () -> Typed.rate("six"));
  }

  private static void refused(String field, Executable reading) {
    Refusal refusal = assertThrows(Refusal.class, reading);

    assertEquals(LendingRefusal.NOT_FOR_THIS_LOAN, refusal.code());
    assertEquals(field, refusal.facts().get("field"));
  }
}
