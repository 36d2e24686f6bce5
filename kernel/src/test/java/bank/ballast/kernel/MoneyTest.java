package bank.ballast.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Property
  void takingBackWhatWasAddedChangesNothing(@ForAll int first, @ForAll int second) {
    Money money = Money.of(first, "GBP");

    assertEquals(money, money.plus(Money.of(second, "GBP")).minus(Money.of(second, "GBP")));
  }

  @Test
  void refusesASumThatDoesNotFit() {
    Money most = Money.of(Long.MAX_VALUE, "GBP");

    Refusal refusal = assertThrows(Refusal.class, () -> most.plus(Money.of(1, "GBP")));
    assertEquals(KernelRefusal.AMOUNT_OVERFLOW, refusal.code());
  }

  @Test
  void refusesToMixCurrencies() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Money.of(1, "GBP").plus(Money.of(1, "EUR")));
    assertEquals(KernelRefusal.CURRENCY_MISMATCH, refusal.code());
  }

  @Test
  void refusesACurrencyThatDoesNotExist() {
    Refusal refusal = assertThrows(Refusal.class, () -> Money.of(1, "QQQ"));
    assertEquals(KernelRefusal.UNKNOWN_CURRENCY, refusal.code());
  }
}
