package bank.ballast.lending.application;

import bank.ballast.kernel.Money;
import bank.ballast.lending.decision.Judged;
import bank.ballast.notifications.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What customers are told about their applications, in each language. */
final class Words {

  /** Figures that are no amounts. */
  private static final Pattern NUMBER = Pattern.compile(".*(Years|Percent|Months|Days|Loans)");

  private static final List<Wording> ALL =
      Wording.all("bank.ballast.lending.application.Words", Words.class.getClassLoader());

  private Words() {}

  static Map<String, String> inEach(Function<Wording, String> said) {
    return Wording.inEach(ALL, said);
  }

  /** What a rule says, with its figures. */
  static Map<String, String> of(Judged judged) {
    return inEach(in -> said(in, judged));
  }

  static String said(Wording in, Judged judged) {
    String unknown = judged.figures().isEmpty() ? ".unknown" : "";
    String key = "rule." + judged.rule() + "." + judged.verdict() + unknown;
    if (!has(in, key)) {
      // A rule of a later release, which has gone back.
      return in.say("rule.OTHER." + judged.verdict());
    }
    Map<String, String> facts = new HashMap<>();
    judged.figures().forEach((name, value) -> facts.put(blank(name), figure(in, name, value)));
    return in.say(key, facts);
  }

  private static boolean has(Wording in, String key) {
    try {
      return !in.say(key).isEmpty();
    } catch (MissingResourceException none) {
      return false;
    }
  }

  private static String blank(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String figure(Wording in, String name, String value) {
    // All that is lent is lent in pounds: products are, and circumstances are told in their
    // currency.
    return NUMBER.matcher(name).matches()
        ? value
        : in.money(Money.of(Long.parseLong(value), "GBP"));
  }
}
