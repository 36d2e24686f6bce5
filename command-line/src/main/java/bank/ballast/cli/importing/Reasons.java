package bank.ballast.cli.importing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;

/** Says in words why the bank turned a row away. */
final class Reasons {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("ROW_DIFFERS", "another row with this id is in the bank"),
          entry("ROW_ACCOUNT_UNKNOWN", "its account is not in the bank"),
          entry("ACCOUNT_NOT_FOUND", "its account is not in the bank"),
          entry("CUSTOMER_NOT_FOUND", "its customer is not in the bank"),
          entry("DATE_IN_FUTURE", "its date is in the future"),
          entry(
              "BOOKING_DATE_DESCENDS",
              "later rows of this account or kind are in the bank already"),
          entry("INSUFFICIENT_FUNDS", "the account would fall below its floor"),
          entry("WRONG_CURRENCY", "its currency is not the account's"),
          entry(
              "LEDGER_ACCOUNT_DIFFERS",
              "the account is in the bank with another currency or floor"),
          entry("LOAN_PRODUCT_NOT_FOUND", "the bank has no such product"),
          entry("NOT_FOR_THIS_LOAN", "there can be no such loan"),
          entry("IDEMPOTENCY_KEY_REUSED", "what became of it is in the bank otherwise"),
          entry("LOG_IN_IN_USE", "its log-in is another customer's"));

  private Reasons() {}

  static String inWords(Answers.Refused refused) {
    if (refused.code().equals(RefusedRow.MALFORMED)) {
      return "%s must be %s"
          .formatted(
              refused.facts().getOrDefault("field", "the row"),
              refused.facts().getOrDefault("rule", "otherwise"));
    }
    String words = WORDS.getOrDefault(refused.code(), "the bank refused it");
    String field = refused.facts().get("field");
    return field == null ? words + others(refused) : words + " with another " + field;
  }

  private static String others(Answers.Refused refused) {
    String facts =
        refused.facts().entrySet().stream()
            .filter(fact -> !fact.getKey().equals("account"))
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    return facts.isEmpty() ? "" : ": " + facts;
  }
}
