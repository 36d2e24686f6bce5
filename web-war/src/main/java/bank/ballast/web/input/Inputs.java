package bank.ballast.web.input;

import bank.ballast.kernel.Refusal;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands as text in a request. */
public final class Inputs {

  // Java itself would also read a sign, other scripts' digits, and years of more digits.
  private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MINOR_UNITS = Pattern.compile("[0-9]{1,18}");

  private Inputs() {}

  /**
   * An id in a body or a parameter. There, unlike in a path, a malformed one is the client's error
   * and not an unknown object.
   *
   * @throws InvalidInput where it is no id of this kind
   */
  public static <T> T id(String field, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (Refusal malformed) {
      throw new InvalidInput(field, Reason.NOT_AN_ID);
    }
  }

  /**
   * A day like 2026-11-21, of a year that the database knows.
   *
   * @throws InvalidInput where there is none, or it is no such day
   */
  public static LocalDate day(String field, @Nullable String text) {
    if (text == null) {
      throw new InvalidInput(field, Reason.REQUIRED);
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException noSuchDay) {
      throw new InvalidInput(field, Reason.NOT_A_DATE);
    }
    throw new InvalidInput(field, Reason.NOT_A_DATE);
  }

  /**
   * A word out of an enumeration, in lower case as the API writes it.
   *
   * @throws InvalidInput where it is none of them
   */
  public static <E extends Enum<E>> E word(String field, String text, Class<E> type) {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(text)) {
        return value;
      }
    }
    String possible =
        Arrays.stream(type.getEnumConstants()).map(Inputs::word).collect(Collectors.joining(", "));
    throw new InvalidInput(field, Reason.NOT_ONE_OF, possible);
  }

  /**
   * A text to look for, of one line.
   *
   * @throws InvalidInput where it is blank or longer
   */
  public static String text(String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new InvalidInput(field, Reason.NOT_OF_LENGTH, "1", Integer.toString(longest));
    }
    return text;
  }

  /**
   * An amount in minor units, not below zero.
   *
   * @throws InvalidInput where it is none that 18 digits hold
   */
  public static long minorUnits(String field, String text) {
    if (!MINOR_UNITS.matcher(text).matches()) {
      throw new InvalidInput(field, Reason.OUT_OF_RANGE, "0", "9".repeat(18));
    }
    return Long.parseLong(text);
  }

  /** How the API writes a value of an enumeration. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
