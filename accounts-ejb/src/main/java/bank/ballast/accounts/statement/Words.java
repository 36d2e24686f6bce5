package bank.ballast.accounts.statement;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a printed statement says, in one language; figures are European in each. */
final class Words {

  private final Locale locale;
  private final ResourceBundle words;

  /** In one of the bank's languages, by its code. */
  Words(String language) {
    Locale.Builder written =
        new Locale.Builder().setLanguage(language).setUnicodeLocaleKeyword("nu", "latn");
    if (language.equals("en")) {
      written.setRegion("GB");
    }
    this.locale = written.build();
    this.words =
        ResourceBundle.getBundle(
            "bank.ballast.accounts.statement.Words",
            Locale.forLanguageTag(language),
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a key. */
  String say(String key) {
    return words.getString(key);
  }

  /** Why money moved; nothing where the bank has no words for it, as in books brought in. */
  String kind(String code) {
    String key = "kind." + code;
    return words.containsKey(key) ? words.getString(key) : "";
  }

  /** A day, in full. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** A day in a column of others: each as long as the next. */
  String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/uuuu", locale).format(day);
  }

  /** The bank's day in which a moment lies. */
  String dayOf(Instant moment) {
    return day(LocalDate.ofInstant(moment, BusinessClock.ZONE));
  }

  /** An amount with its currency's sign. */
  String money(Money money) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(money.currency().getSymbol(Locale.UK));
    format.setDecimalFormatSymbols(symbols);
    return written(format, money);
  }

  /** An amount in a column of its currency. */
  String figure(Money money) {
    return written(NumberFormat.getNumberInstance(locale), money);
  }

  private static String written(NumberFormat format, Money money) {
    int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    // The sign is set apart, so that it stands before the amount in each language.
    String figure = format.format(BigDecimal.valueOf(money.minorUnits(), digits).abs());
    return money.minorUnits() < 0 ? "−" + figure : figure;
  }
}
