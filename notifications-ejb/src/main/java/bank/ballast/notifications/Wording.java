package bank.ballast.notifications;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What customers are told, in one language, in the words of one module. Times are the bank's own;
 * figures are European in each language, as account numbers are.
 */
public final class Wording {

  /** The languages, by the codes that profiles have. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

  private final String language;
  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private Wording(String bundle, ClassLoader loader, String language) {
    this.language = language;
    this.locale = written(language);
    this.words =
        ResourceBundle.getBundle(
            bundle,
            Locale.forLanguageTag(language),
            loader,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  private static Locale written(String language) {
    Locale.Builder written =
        new Locale.Builder().setLanguage(language).setUnicodeLocaleKeyword("nu", "latn");
    if (language.equals("en")) {
      written.setRegion("GB");
    }
    return written.build();
  }

  /**
   * A module's words, in each language.
   *
   * @param bundle the name of their resource bundle
   * @param loader that finds it
   */
  public static List<Wording> all(String bundle, ClassLoader loader) {
    return LANGUAGES.stream().map(language -> new Wording(bundle, loader, language)).toList();
  }

  /** The same thing said in each language. */
  public static Map<String, String> inEach(List<Wording> all, Function<Wording, String> said) {
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach(wording -> texts.put(wording.language, said.apply(wording)));
    return texts;
  }

  /** The words of a key. */
  public String say(String key) {
    return words.getString(key);
  }

  /** The words of a key, each {@code {name}} in them replaced by the fact of that name. */
  public String say(String key, Map<String, String> facts) {
    // In one go: what a customer wrote is never read as a blank to be filled.
    Matcher blank = BLANK.matcher(words.getString(key));
    StringBuilder said = new StringBuilder();
    while (blank.find()) {
      String fact = facts.getOrDefault(blank.group(1), blank.group());
      blank.appendReplacement(said, Matcher.quoteReplacement(fact));
    }
    return blank.appendTail(said).toString();
  }

  /** The bank's day in which a moment lies. */
  public String day(Instant moment) {
    return day.format(local(moment));
  }

  /** Hours and minutes, by the bank's clock. */
  public String time(Instant moment) {
    return time.format(local(moment));
  }

  /** A number with the decimals that it has. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(Math.max(number.scale(), 0));
    format.setMaximumFractionDigits(Math.max(number.scale(), 0));
    return format.format(number);
  }

  /** An amount with its currency. */
  public String money(Money money) {
    return money(money, locale);
  }

  /** An amount with its currency, as a language writes it. */
  public static String money(Money money, Locale language) {
    Locale locale = written(language.getLanguage());
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
    format.setCurrency(money.currency());
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(money.currency().getSymbol(Locale.UK));
    format.setDecimalFormatSymbols(symbols);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
  }

  private static ZonedDateTime local(Instant moment) {
    return moment.atZone(BusinessClock.ZONE);
  }
}
