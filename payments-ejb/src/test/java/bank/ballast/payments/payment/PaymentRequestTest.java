package bank.ballast.payments.payment;

import static bank.ballast.payments.payment.TestRequests.TO;
import static bank.ballast.payments.payment.TestRequests.request;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentsRefusal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestTest {

  private static final String IBAN = "GB33BUKB20201555555555";
  private static final Money TEN_POUNDS = Money.of(10_00, "GBP");

  @Test
  void theSameContentHasOneHashWhateverTheKey() {
    assertArrayEquals(
        request("one", TO, TEN_POUNDS, "Rent").hash(),
        request("two", TO, TEN_POUNDS, "Rent").hash());
  }

  @Test
  void anyOtherContentHasAnother() {
    Destination account = new Destination.ToAccount(AccountId.next());
    PaymentRequest otherFrom =
        PaymentRequest.of(
            TestRequests.CUSTOMER, new Pay("k", AccountId.next(), TO, TEN_POUNDS, "Rent"));
    List<PaymentRequest> all =
        List.of(
            request("k", TO, TEN_POUNDS, "Rent"),
            request("k", TO, TEN_POUNDS, "rent"),
            request("k", TO, Money.of(10_01, "GBP"), "Rent"),
            request("k", TO, Money.of(10_00, "EUR"), "Rent"),
            request("k", account, TEN_POUNDS, "Rent"),
            request("k", uk("040075", "12345678", "Robin"), TEN_POUNDS, "Rent"),
            request("k", uk("040075", "12345679", "Robin Marsh"), TEN_POUNDS, "Rent"),
            request("k", uk("040076", "12345678", "Robin Marsh"), TEN_POUNDS, "Rent"),
            request("k", new Destination.ToIban(IBAN, "Robin"), TEN_POUNDS, "Rent"),
            request("k", TO, TEN_POUNDS, "Rent").askedFor("request one 0"),
            request("k", TO, TEN_POUNDS, "Rent").askedFor("request two 0"),
            otherFrom);

    assertEquals(
        all.size(), all.stream().map(it -> HexFormat.of().formatHex(it.hash())).distinct().count());
  }

  @Test
  void aDigitThatMovesFromTheNameToTheAmountIsAnotherRequest() {
    PaymentRequest one =
        request("k", new Destination.ToIban(IBAN, "Robin1"), Money.of(100, "GBP"), "");
    PaymentRequest other =
        request("k", new Destination.ToIban(IBAN, "Robin"), Money.of(1100, "GBP"), "");

    assertFalse(Arrays.equals(one.hash(), other.hash()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void refusesNothingAndLess(long pence) {
    Refusal refusal = assertThrows(Refusal.class, () -> TestRequests.paying(pence));

    assertEquals(PaymentsRefusal.AMOUNT_NOT_POSITIVE, refusal.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k\u00e4se", "two\nlines"})
  void refusesAKeyThatIsNone(String key) {
    assertMalformed("idempotencyKey", () -> request(key, TO, TEN_POUNDS, ""));
  }

  @Test
  void refusesTextsThatNoColumnHolds() {
    assertMalformed("idempotencyKey", () -> request("k".repeat(65), TO, TEN_POUNDS, ""));
    assertMalformed("reference", () -> request("k", TO, TEN_POUNDS, "r".repeat(141)));
    assertMalformed(
        "to.name", () -> request("k", uk("040075", "1", "n".repeat(141)), TEN_POUNDS, ""));
    assertEquals(64, request("k".repeat(64), TO, TEN_POUNDS, "r".repeat(140)).key().length());
  }

  private static void assertMalformed(String field, Runnable action) {
    Refusal refusal = assertThrows(Refusal.class, action::run);

    assertEquals(PaymentsRefusal.MALFORMED_PAYMENT, refusal.code());
    assertEquals(Map.of("field", field), refusal.facts());
  }

  private static Destination uk(String sortCode, String number, String name) {
    return new Destination.ToUkAccount(sortCode, number, name);
  }
}
