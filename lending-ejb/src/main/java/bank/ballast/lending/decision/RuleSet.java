package bank.ballast.lending.decision;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules, as its row keeps them. Amounts are in minor units. Which entries are
 * income is no bar but what {@link bank.ballast.lending.income.Income} says: {@code
 * incomeSeen.codes} is there for the release before, which read it.
 *
 * @param leastAge to be lent to, in years
 * @param atEndRefer older than that when the loan ends, a person looks at it; in years
 * @param atEndDecline older than that, nothing is lent
 * @param amountRefer over that amount, a person looks at it
 * @param stressPercent by how much outgoings and instalments are taken to be higher than they are
 * @param household what a household lives on a month
 * @param dependant what each further person lives on
 * @param cushion below so much left over, a person looks at it
 * @param debtReferPercent over that share of the income for instalments, a person looks at it
 * @param debtDeclinePercent over that share, nothing is lent
 * @param incomeMonths over how many months income is looked for
 * @param incomeLeastPercent of the stated income that must have been seen
 * @param overdueReferDays with an instalment unpaid for so long, a person looks at it
 * @param overdueDeclineDays with one unpaid for so long, nothing is lent
 * @param tenureReferDays with the bank for less than that, a person looks at it; versions from
 *     before the rule have none, which is 0
 * @param secondPersonOver over that amount, lending takes two persons
 * @param offerDays for how many days an offer is good
 */
public record RuleSet(
    int leastAge,
    int atEndRefer,
    int atEndDecline,
    long amountRefer,
    int stressPercent,
    long household,
    long dependant,
    long cushion,
    int debtReferPercent,
    int debtDeclinePercent,
    int incomeMonths,
    int incomeLeastPercent,
    int overdueReferDays,
    int overdueDeclineDays,
    int tenureReferDays,
    long secondPersonOver,
    int offerDays) {

  private static final long MOST = 1_000_000_000;
  private static final int OLDEST = 150;
  private static final int MOST_MONTHS = 24;
  private static final int MOST_DAYS = 90;
  private static final int MOST_OVERDUE = 1_000;
  private static final int MOST_PERCENT = 200;

  /**
   * Reads rules.
   *
   * @throws Refusal {@link LendingRefusal#RULE_SET_MALFORMED} where something is missing, or makes
   *     no sense
   */
  public static RuleSet of(String json) {
    JsonObject all = read(json);
    RuleSet read =
        new RuleSet(
            (int) number(all, "age", "least", OLDEST),
            (int) number(all, "age", "atEndRefer", OLDEST),
            (int) number(all, "age", "atEndDecline", OLDEST),
            number(all, "amount", "refer", MOST),
            (int) number(all, "affordability", "stressPercent", MOST_PERCENT),
            number(all, "affordability", "household", MOST),
            number(all, "affordability", "dependant", MOST),
            number(all, "affordability", "cushion", MOST),
            (int) number(all, "debtToIncome", "referPercent", MOST_PERCENT),
            (int) number(all, "debtToIncome", "declinePercent", MOST_PERCENT),
            (int) number(all, "incomeSeen", "months", MOST_MONTHS),
            (int) number(all, "incomeSeen", "leastPercent", MOST_PERCENT),
            (int) number(all, "conduct", "overdueReferDays", MOST_OVERDUE),
            (int) number(all, "conduct", "overdueDeclineDays", MOST_OVERDUE),
            all.containsKey("tenure") ? (int) number(all, "tenure", "referDays", MOST_OVERDUE) : 0,
            number(all, "secondPersonOver", MOST),
            (int) number(all, "offerDays", MOST_DAYS));
    require(read.atEndRefer <= read.atEndDecline, "age.atEndDecline");
    require(read.debtReferPercent <= read.debtDeclinePercent, "debtToIncome.declinePercent");
    require(read.overdueReferDays > 0, "conduct.overdueReferDays");
    require(read.overdueReferDays <= read.overdueDeclineDays, "conduct.overdueDeclineDays");
    require(read.leastAge >= LAWFUL_AGE, "age.least");
    require(read.incomeMonths > 0, "incomeSeen.months");
    require(read.offerDays > 0, "offerDays");
    return read;
  }

  /** Nobody below that age owes what they agreed to (Minors' Contracts Act 1987). */
  private static final int LAWFUL_AGE = 18;

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (JsonException malformed) {
      throw malformed("rules");
    }
  }

  private static long number(JsonObject all, String part, String name, long most) {
    return number(part + "." + name, part(all, part).get(name), most);
  }

  private static long number(JsonObject all, String name, long most) {
    return number(name, all.get(name), most);
  }

  private static long number(String field, @Nullable JsonValue at, long most) {
    if (at instanceof JsonNumber number
        && number.isIntegral()
        && number.bigIntegerValue().bitLength() < Long.SIZE) {
      long value = number.longValue();
      require(value >= 0 && value <= most, field);
      return value;
    }
    throw malformed(field);
  }

  private static JsonObject part(JsonObject all, String name) {
    if (all.get(name) instanceof JsonObject part) {
      return part;
    }
    throw malformed(name);
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw malformed(field);
    }
  }

  private static Refusal malformed(String field) {
    return new Refusal(LendingRefusal.RULE_SET_MALFORMED, "field", field);
  }
}
