package bank.ballast.notifications;

import bank.ballast.kernel.Money;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts in texts, as people read them. Refusals tell machines how much as a number of minor
 * units; a text has {@code {maximum:money}} where people read it.
 */
public final class AmountsInTexts {

  /** The fact that says of what currency the others are. */
  public static final String CURRENCY = "currency";

  private static final String USUAL = "GBP";
  private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+):money}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private AmountsInTexts() {}

  /**
   * The text with its amounts filled in.
   *
   * @param facts in minor units of the fact {@value #CURRENCY}, and of pounds where there is none;
   *     what is no number is left out
   * @param language of the text
   */
  public static String fill(String text, Map<String, String> facts, Locale language) {
    String currency = facts.getOrDefault(CURRENCY, USUAL);
    return BLANK
        .matcher(text)
        .replaceAll(
            blank -> {
              String number = facts.getOrDefault(blank.group(1), "");
              return Matcher.quoteReplacement(
                  NUMBER.matcher(number).matches()
                      ? Wording.money(Money.of(Long.parseLong(number), currency), language)
                      : blank.group());
            });
  }
}
