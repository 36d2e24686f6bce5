package bank.ballast.ledger.verifying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final List<String> told = new ArrayList<>();
  private final Tally tally = new Tally((rows, about) -> told.add(rows + " of " + about), 10);

  @Test
  void tellsOfNoMoreThanThereIs() {
    tally.accounts(2);
    tally.legs(7);
    tally.entries(4);

    assertEquals(List.of("0 of 10", "2 of 10", "9 of 10", "13 of 13"), told);
  }

  @Test
  void sumsMayExceedWhatOneAccountHolds() throws Broken {
    tally.add("EUR", Long.MAX_VALUE, 0);
    tally.add("EUR", 1, 1);
    tally.add("EUR", 0, Long.MAX_VALUE);

    BooksVerification.verifySums(tally);

    BigInteger sum = BigInteger.ONE.shiftLeft(63);
    assertEquals(List.of(new Verdict.CurrencySum(Money.currency("EUR"), sum, sum)), tally.sums());
  }

  @Test
  void aCurrencyOutOfBalanceIsNamed() {
    tally.add("EUR", 5, 5);
    tally.add("GBP", 7, 6);

    Broken broken = assertThrows(Broken.class, () -> BooksVerification.verifySums(tally));

    assertEquals(BooksRule.CURRENCY_SUM, broken.row().rule());
    assertEquals("currency GBP", broken.row().key());
    assertEquals("debits 6", broken.row().expected());
    assertEquals("debits 7", broken.row().found());
  }
}
