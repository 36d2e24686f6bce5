package bank.ballast.accounts.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.accounts.PotId;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SortingRule;
import bank.ballast.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What saving rules make of money that moved. */
class SplitTest {

  private final PotId one = PotId.next();
  private final PotId other = PotId.next();

  @ParameterizedTest
  @CsvSource({"1, 1, 99", "99, 1, 1", "260, 2, 80", "260, 5, 200", "1, 10, 990", "101, 10, 990"})
  void whatIsMissingToTheNextPoundIsSaved(long pence, int multiplier, long saved) {
    assertEquals(
        List.of(new Split(one, pounds(saved))),
        Split.ofPayment(pounds(pence), new RoundUpView(one, multiplier)));
  }

  @Test
  void nothingIsMissingToAWholePound() {
    assertEquals(List.of(), Split.ofPayment(pounds(200), new RoundUpView(one, 10)));
  }

  @Test
  void fixedAmountsComeBeforeShares() {
    assertEquals(
        List.of(new Split(other, pounds(700)), new Split(one, pounds(300))),
        Split.ofPay(
            pounds(1_000), rules(1, share(one, 90), new SortingRule(other, pounds(700), null))));
  }

  @Test
  void aShareIsRoundedDownAndTheRestStays() {
    assertEquals(
        List.of(new Split(one, pounds(33))), Split.ofPay(pounds(101), rules(1, share(one, 33))));
    assertEquals(List.of(), Split.ofPay(pounds(1), rules(1, share(one, 99))));
  }

  @Test
  void aShareOfTheLargestAmountIsExact() {
    long most = Long.MAX_VALUE;
    assertEquals(
        List.of(new Split(one, pounds(most))),
        Split.ofPay(pounds(most), rules(1, share(one, 100))));
  }

  @Test
  void whatIsLessIsNoPay() {
    assertEquals(List.of(), Split.ofPay(pounds(99), rules(100, share(one, 100))));
  }

  private static SalarySorterView rules(long least, SortingRule... rules) {
    return new SalarySorterView(pounds(least), List.of(rules));
  }

  private static SortingRule share(PotId pot, int percent) {
    return new SortingRule(pot, null, percent);
  }

  private static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }
}
