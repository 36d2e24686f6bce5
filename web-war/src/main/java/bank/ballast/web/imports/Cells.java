package bank.ballast.web.imports;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.ImportRefusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row's cells by the names of their columns. What a cell should be and is not, is refused with
 * {@link ImportRefusal#ROW_MALFORMED}.
 *
 * @param header the columns' names
 * @param values as many, or the row is malformed
 */
record Cells(List<String> header, List<String> values) {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,19}");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The row's first cell, or nothing: by this the sender finds it again. */
  String id() {
    return values.get(0);
  }

  /** The text, empty where there is none. */
  String text(String column) {
    if (values.size() != header.size()) {
      throw malformed("row", header.size() + " cells");
    }
    int place = header.indexOf(column);
    return place < 0 ? "" : values.get(place);
  }

  /** The text, null where there is none. */
  @Nullable String textOrNull(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  LocalDate date(String column) {
    String text = text(column);
    if (DATE.matcher(text).matches()) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException noSuchDay) {
        throw malformed(column, "a date like 1993-07-05");
      }
    }
    throw malformed(column, "a date like 1993-07-05");
  }

  /** The date, null where there is none. */
  @Nullable LocalDate dateOrNull(String column) {
    return text(column).isEmpty() ? null : date(column);
  }

  long wholeNumber(String column) {
    String text = text(column);
    if (WHOLE_NUMBER.matcher(text).matches()) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException tooLarge) {
        throw malformed(column, "a whole number of 64 bits");
      }
    }
    throw malformed(column, "a whole number");
  }

  /** A percentage: at most three digits before the point and six after it. */
  BigDecimal percent(String column) {
    String text = text(column);
    if (!PERCENT.matcher(text).matches()) {
      throw malformed(column, "a percentage like 6.4");
    }
    return new BigDecimal(text);
  }

  Currency currency(String column) {
    try {
      return Money.currency(text(column));
    } catch (Refusal unknown) {
      throw malformed(column, "an ISO 4217 code");
    }
  }

  /** Minor units of the currency that stands in the column {@code currency}. */
  Money money(String column) {
    return new Money(wholeNumber(column), currency("currency"));
  }

  /** As {@link #money}, null where there is none. */
  @Nullable Money moneyOrNull(String column) {
    return text(column).isEmpty() ? null : money(column);
  }

  /** A word of an enumeration, in lower case with hyphens. */
  <E extends Enum<E>> E word(String column, Class<E> type) {
    String text = text(column);
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(text)) {
        return value;
      }
    }
    throw malformed(column, "one of those that are documented");
  }

  /** How files write a value of an enumeration. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Refusal malformed(String field, String rule) {
    return new Refusal(ImportRefusal.ROW_MALFORMED, "field", field, "rule", rule);
  }
}
