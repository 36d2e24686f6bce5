package bank.ballast.lending.decision;

import bank.ballast.lending.RuleOutcome.Verdict;
import java.util.Map;

/**
 * What a rule says of an application, before it is put into words.
 *
 * @param figures as {@link bank.ballast.lending.RuleOutcome#figures} has them, in their order
 */
public record Judged(String rule, Verdict verdict, Map<String, String> figures) {}
