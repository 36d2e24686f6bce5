package bank.ballast.lending.decision;

import static bank.ballast.lending.RuleOutcome.Verdict.DECLINE;
import static bank.ballast.lending.RuleOutcome.Verdict.PASS;
import static bank.ballast.lending.RuleOutcome.Verdict.REFER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.lending.RuleOutcome.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at its bars, with figures made by hand. */
class RuleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final RuleSet RULES =
      new RuleSet(
          18, 70, 80, 1_500_000, 10, 30_000, 20_000, 10_000, 30, 50, 3, 80, 1, 30, 30, 1_000_000,
          30);

  @ParameterizedTest
  @CsvSource({
    // Eighteen on the day itself.
    "2008-11-23, PASS",
    "2008-11-24, DECLINE",
    // The last instalment is due on 23 November 2028.
    "1957-11-24, PASS",
    "1957-11-23, REFER",
    "1947-11-24, REFER",
    "1947-11-23, DECLINE"
  })
  void ageIsThatOfTheFirstDayAndOfTheLast(LocalDate born, Verdict verdict) {
    // Seventy-one and eighty-one are over the bars; seventy and eighty are not.
    assertEquals(verdict, Rule.AGE.judge(RULES, facts(born, 1, 1, 1, 0)).verdict());
  }

  @Test
  void ofWhomNoBirthdayIsKnownAPersonDecides() {
    assertEquals(REFER, Rule.AGE.judge(RULES, facts(null, 1, 1, 1, 0)).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    // 1.1 * (1,000.00 + 200.00) = 1,320.00; with 300.00 to live on, 1,620.00.
    "161999, 0, DECLINE",
    "162000, 0, REFER",
    "171999, 0, REFER",
    "172000, 0, PASS",
    // Two dependants take 400.00 more.
    "211999, 2, REFER",
    "212000, 2, PASS"
  })
  void whatIsLeftIsEnoughToLiveOn(long income, int dependants, Verdict verdict) {
    Facts facts = facts(DAY.minusYears(30), 20_000, income, 100_000, dependants);

    assertEquals(verdict, Rule.AFFORDABILITY.judge(RULES, facts).verdict());
  }

  @Test
  void theMarginIsRoundedUp() {
    // 1.1 * 0.01 is 0.011, of which a whole penny more is taken.
    Facts facts = facts(DAY.minusYears(30), 1, 40_000, 0, 0);

    assertEquals("9998", Rule.AFFORDABILITY.judge(RULES, facts).figures().get("left"));
  }

  @ParameterizedTest
  @CsvSource({
    "30000, 100000, PASS",
    "30001, 100000, REFER",
    "50000, 100000, REFER",
    "50001, 100000, DECLINE",
    "1, 0, DECLINE"
  })
  void instalmentsTakeAShareOfTheIncome(long instalment, long income, Verdict verdict) {
    Facts facts = facts(DAY.minusYears(30), instalment, income, 0, 0);

    assertEquals(verdict, Rule.DEBT_TO_INCOME.judge(RULES, facts).verdict());
  }

  @ParameterizedTest
  @CsvSource({"80000, 100000, PASS", "79999, 100000, REFER", "0, 0, PASS"})
  void whatWasStatedWasSeen(long seen, long income, Verdict verdict) {
    Facts facts =
        new Facts(
            DAY, DAY.minusYears(30), DAY.plusYears(2), 500_000, 1, income, 0, 0, seen, 0, 0, 0, 60);

    assertEquals(verdict, Rule.INCOME_SEEN.judge(RULES, facts).verdict());
  }

  @ParameterizedTest
  @CsvSource({"1500000, PASS", "1500001, REFER"})
  void aLargeAmountIsLookedAt(long amount, Verdict verdict) {
    Facts facts = new Facts(DAY, null, DAY.plusYears(2), amount, 1, 1, 0, 0, 0, 0, 0, 0, 60);

    assertEquals(verdict, Rule.AMOUNT.judge(RULES, facts).verdict());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, PASS", "1, 0, REFER", "29, 0, REFER", "30, 0, DECLINE", "0, 1, DECLINE"})
  void whoIsLateIsNotLentMoreUnseen(int overdueDays, int writtenOff, Verdict verdict) {
    Facts facts =
        new Facts(
            DAY,
            null,
            DAY.plusYears(2),
            500_000,
            1,
            100_000,
            0,
            0,
            0,
            0,
            overdueDays,
            writtenOff,
            60);

    assertEquals(verdict, Rule.CONDUCT.judge(RULES, facts).verdict());
  }

  @ParameterizedTest
  @CsvSource({"0, REFER", "29, REFER", "30, PASS"})
  void whoIsNewIsLookedAtByAPerson(long knownDays, Verdict verdict) {
    Facts facts =
        new Facts(DAY, null, DAY.plusYears(2), 500_000, 1, 1, 0, 0, 0, 0, 0, 0, knownDays);

    assertEquals(verdict, Rule.TENURE.judge(RULES, facts).verdict());
  }

  @Test
  void instalmentsOfOtherLoansCount() {
    Facts facts =
        new Facts(
            DAY, null, DAY.plusYears(2), 500_000, 20_000, 100_000, 0, 0, 100_000, 30_001, 0, 0, 60);

    assertEquals(DECLINE, Rule.DEBT_TO_INCOME.judge(RULES, facts).verdict());
    // 1.1 * 500.01 is 550.011: a penny more, and 300.00 to live on.
    assertEquals("14998", Rule.AFFORDABILITY.judge(RULES, facts).figures().get("left"));
  }

  @Test
  void theWorstOfAllIsWhatComesOfIt() {
    assertEquals(PASS, Rule.together(List.of(said(PASS), said(PASS))));
    assertEquals(REFER, Rule.together(List.of(said(PASS), said(REFER), said(PASS))));
    assertEquals(DECLINE, Rule.together(List.of(said(DECLINE), said(REFER), said(PASS))));
  }

  private static Judged said(Verdict verdict) {
    return new Judged("AGE", verdict, Map.of());
  }

  private static Facts facts(
      @Nullable LocalDate born, long instalment, long income, long outgoings, int dependants) {
    return new Facts(
        DAY,
        born,
        DAY.plusYears(2),
        500_000,
        instalment,
        income,
        outgoings,
        dependants,
        income,
        0,
        0,
        0,
        60);
  }
}
