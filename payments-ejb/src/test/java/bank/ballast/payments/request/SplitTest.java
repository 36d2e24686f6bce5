package bank.ballast.payments.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.AskForPayment.Bill;
import bank.ballast.payments.AskForPayment.Share;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

  @ParameterizedTest
  @CsvSource({
    // total, others, with who asks, each, left to who asks
    "10000, 2, true, 3333, 3334",
    "10000, 3, false, 3333, 1",
    "10000, 1, true, 5000, 5000",
    "10000, 1, false, 10000, 0",
    "26, 25, true, 1, 1",
    "9223372036854775807, 2, true, 3074457345618258602, 3074457345618258603"
  })
  void aBillIsDividedEquallyAndNothingOfItIsLost(
      long total, int others, boolean withAsker, long each, long own) {
    Share[] shares = Stream.generate(() -> link(null)).limit(others).toArray(Share[]::new);

    Split split = split(new Bill(pence(total), withAsker, null), shares);

    split.parts().forEach(part -> assertEquals(pence(each), part));
    assertEquals(pence(own), split.own());
    assertEquals(total, each * others + own);
  }

  @Test
  void namedPartsAreTheBillToThePenny() {
    Bill bill = new Bill(pence(100), true, pence(30));

    Split split = split(bill, link(pence(50)), link(pence(20)));

    assertEquals(List.of(pence(50), pence(20)), split.parts());
    assertRefused("PARTS_DO_NOT_ADD_UP", bill, link(pence(50)), link(pence(21)));
    assertRefused("PARTS_DO_NOT_ADD_UP", bill, link(pence(50)), link(pence(19)));
    assertRefused(
        "AMOUNT_OVERFLOW", bill, link(pence(Long.MAX_VALUE)), link(pence(Long.MAX_VALUE)));
    assertRefused("AMOUNT_NOT_POSITIVE", new Bill(pence(100), true, pence(-1)), link(pence(101)));
    assertRefused(
        "WRONG_CURRENCY", new Bill(pence(100), true, Money.of(50, "EUR")), link(pence(50)));
  }

  @Test
  void aPartIsAPennyAtLeast() {
    assertRefused("PARTS_DO_NOT_ADD_UP", new Bill(pence(1), true, null), link(null));
  }

  @Test
  void noMoreThanTwentyFiveShareABill() {
    Share[] many = Stream.generate(() -> link(null)).limit(26).toArray(Share[]::new);

    assertRefused("MALFORMED_PAYMENT_REQUEST", new Bill(pence(10_000), true, null), many);
  }

  private static void assertRefused(String code, @Nullable Bill bill, Share... shares) {
    Refusal refusal = assertThrows(Refusal.class, () -> split(bill, shares));
    assertEquals(code, refusal.code().name());
  }

  private static Split split(@Nullable Bill bill, Share... shares) {
    return Split.of(
        new AskForPayment(AccountId.next(), "Dinner", 30, Arrays.asList(shares), bill),
        Money.currency("GBP"));
  }

  private static Share link(@Nullable Money amount) {
    return new Share(null, false, amount);
  }

  private static Money pence(long pence) {
    return Money.of(pence, "GBP");
  }
}
