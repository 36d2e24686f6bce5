package bank.ballast.lending;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one rule says of an application.
 *
 * @param rule its code, as {@code AFFORDABILITY}
 * @param figures that it was judged by, in their order: names that end in {@code Years}, {@code
 *     Percent}, {@code Months}, {@code Days} or {@code Loans} are such numbers, all others amounts
 *     in minor units of the loan's currency
 * @param words what it says to the customer, by language ({@code en}, {@code fr}, {@code ar})
 */
public record RuleOutcome(
    String rule, Verdict verdict, Map<String, String> figures, Map<String, String> words) {

  /** What a rule says, the worse the later. */
  public enum Verdict {
    /** Nothing against lending. */
    PASS,
    /** A person is to look at it. */
    REFER,
    /** The bank does not lend. */
    DECLINE
  }

  /** What can't change under the reader. */
  public RuleOutcome {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    words = Map.copyOf(words);
  }
}
