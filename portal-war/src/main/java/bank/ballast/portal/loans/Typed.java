package bank.ballast.portal.loans;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people typed, as values. What is none is refused as the same that the loan would refuse:
 * {@link LendingRefusal#NOT_FOR_THIS_LOAN} with the fact {@code field}.
 */
final class Typed {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,4})?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static LocalDate day(String typed, String field) {
    try {
      LocalDate day = LocalDate.parse(typed);
      // Years as the database knows them.
      if (day.getYear() >= 1000 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException none) {
      // Refused below.
    }
    throw refused(field);
  }

  static int number(String typed, String field) {
    if (!NUMBER.matcher(typed).matches()) {
      throw refused(field);
    }
    return Integer.parseInt(typed);
  }

  static BigDecimal rate(String typed) {
    return decimal(typed, "annualRate");
  }

  static Money money(String typed, Currency currency) {
    BigDecimal amount = decimal(typed, "amount");
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    if (amount.scale() > digits) {
      throw refused("amount");
    }
    return new Money(amount.movePointRight(digits).longValueExact(), currency);
  }

  private static BigDecimal decimal(String typed, String field) {
    if (!DECIMAL.matcher(typed).matches()) {
      throw refused(field);
    }
    return new BigDecimal(typed.replace(',', '.'));
  }

  private static Refusal refused(String field) {
    return new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", field);
  }
}
