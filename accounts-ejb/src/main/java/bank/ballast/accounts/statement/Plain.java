package bank.ballast.accounts.statement;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** What programs read: amounts with a dot, and texts that break no line and no XML. */
final class Plain {

  /** Books that were brought in may hold what no payment's form would let through. */
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private Plain() {}

  /**
   * An amount with as many digits after the dot as its currency has, a minus where it is negative.
   */
  static String amount(Money money) {
    int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
    return BigDecimal.valueOf(money.minorUnits(), digits).toPlainString();
  }

  /** The same without its sign, where a word tells it. */
  static String size(Money money) {
    return amount(new Money(Math.absExact(money.minorUnits()), money.currency()));
  }

  /** A text of one line. */
  static String text(String text) {
    return UNREADABLE.matcher(text).replaceAll(" ").strip();
  }

  /** A text of one line, of at most so many characters. */
  static String text(String text, int most) {
    String plain = text(text);
    // Never half of a character that takes two places.
    return plain.codePointCount(0, plain.length()) <= most
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, most)).strip();
  }

  /** Why money moved, as the API says it. */
  static String kind(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
