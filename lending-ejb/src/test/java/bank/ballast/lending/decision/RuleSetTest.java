package bank.ballast.lending.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are data: what a row says holds, and what makes no sense is no rule. */
class RuleSetTest {

  private static final String RULES =
      """
      {"age": {"least": 18, "atEndRefer": 70, "atEndDecline": 80}, "amount": {"refer": 1500000},
       "affordability": {"stressPercent": 10, "household": 30000, "dependant": 20000,
                         "cushion": 10000},
       "debtToIncome": {"referPercent": 30, "declinePercent": 50},
       "incomeSeen": {"months": 3, "leastPercent": 80},
       "conduct": {"overdueReferDays": 1, "overdueDeclineDays": 30}, "tenure": {"referDays": 30},
       "secondPersonOver": 1000000, "offerDays": 30}""";

  @Test
  void whatTheRowSaysHolds() {
    assertEquals(
        new RuleSet(
            18, 70, 80, 1_500_000, 10, 30_000, 20_000, 10_000, 30, 50, 3, 80, 1, 30, 30, 1_000_000,
            30),
        RuleSet.of(RULES));
  }

  @Test
  void versionsFromBeforeTheRuleHaveNoBarOnHowLongSomebodyIsKnown() {
    RuleSet before = RuleSet.of(RULES.replace("\"tenure\": {\"referDays\": 30},", ""));

    assertEquals(0, before.tenureReferDays());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"least\": 18|\"least\": 17|age.least",
        "\"least\": 18|\"less\": 18|age.least",
        "\"least\": 18|\"least\": \"18\"|age.least",
        "\"least\": 18|\"least\": 18.5|age.least",
        "\"least\": 18|\"least\": 99999999999999999999|age.least",
        "\"atEndDecline\": 80|\"atEndDecline\": 69|age.atEndDecline",
        "\"refer\": 1500000|\"refer\": -1|amount.refer",
        "\"declinePercent\": 50|\"declinePercent\": 29|debtToIncome.declinePercent",
        "\"tenure\": {\"referDays\": 30}|\"tenure\": {}|tenure.referDays",
        "\"tenure\": {\"referDays\": 30}|\"tenure\": 30|tenure",
        "\"months\": 3|\"months\": 0|incomeSeen.months",
        "\"overdueReferDays\": 1|\"overdueReferDays\": 0|conduct.overdueReferDays",
        "\"overdueReferDays\": 1|\"overdueReferDays\": 31|conduct.overdueDeclineDays",
        "\"offerDays\": 30|\"offerDays\": 0|offerDays",
        "\"amount\": {\"refer\": 1500000}|\"amount\": 1|amount",
        "{\"age\"|[\"age\"|rules"
      })
  void whatMakesNoSenseIsRefused(String said, String instead, String field) {
    Refusal refusal = assertThrows(Refusal.class, () -> RuleSet.of(RULES.replace(said, instead)));

    assertEquals(LendingRefusal.RULE_SET_MALFORMED, refusal.code());
    assertEquals(field, refusal.facts().get("field"));
  }
}
