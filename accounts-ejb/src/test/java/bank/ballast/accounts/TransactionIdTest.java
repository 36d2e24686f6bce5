package bank.ballast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionIdTest {

  private static final AccountId ACCOUNT = AccountId.next();

  @ParameterizedTest
  @ValueSource(longs = {1, 35, 36, 1_000_000, Long.MAX_VALUE})
  void readsWhatItWrote(long sequence) {
    TransactionId id = new TransactionId(ACCOUNT, sequence);

    assertEquals(id, TransactionId.parse(id.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "+1", "01", "A", "zzzzzzzzzzzzzzzzzzzz"})
  void refusesWhatItWouldNotWrite(String sequence) {
    String text = new TransactionId(ACCOUNT, 1).toString();
    String other = text.substring(0, text.length() - 1) + sequence;

    assertThrows(Refusal.class, () -> TransactionId.parse(other));
  }
}
