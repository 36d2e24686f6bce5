package bank.ballast.portal.layout;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Address;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amounts, dates and numbers as the reader's language writes them. */
@Named("format")
@RequestScoped
public class Formats {

  @Inject private Language language;

  /** An amount with its currency, a minus sign where it is negative. */
  public String money(Money money) {
    return money(money, figures(language.getLocale()));
  }

  /** An amount of pounds that has fractions of a penny: to the penny below. */
  public String pounds(BigDecimal pounds) {
    return money(
        Money.of(pounds.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact(), "GBP"));
  }

  /** An amount beneath others of its currency: without the currency's sign. */
  public String figure(Money money) {
    return figure(money, figures(language.getLocale()));
  }

  /** A number of things. */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(figures(language.getLocale())).format(count);
  }

  /** A currency's name. */
  public String currency(Currency currency) {
    return currency.getDisplayName(language.getLocale());
  }

  /** An amount that moved: with a plus or a minus sign. */
  public String moved(Money money) {
    return (money.isPositive() ? "+" : "") + money(money);
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(figures(language.getLocale()))
        .format(day);
  }

  /** The bank's day in which a moment lies. */
  public String dayOf(Instant moment) {
    return day(LocalDate.ofInstant(moment, BusinessClock.ZONE));
  }

  /** A moment, at the bank's own time, to the second: for the audit trail. */
  public String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
        .withLocale(figures(language.getLocale()))
        .format(moment.atZone(BusinessClock.ZONE));
  }

  /** A sort code, as people read it: {@code 12-34-56}. */
  public String sortCode(String digits) {
    return digits.replaceAll("(?<=\\G\\d{2})(?=\\d)", "-");
  }

  /** An account's sort code and number, as people read them. */
  public String account(AccountView account) {
    return sortCode(account.sortCode()) + " · " + account.accountNumber();
  }

  /** An IBAN, as people read it: in groups of four. */
  public String iban(String iban) {
    return iban.replaceAll("(?<=\\G.{4})(?=.)", " ");
  }

  /** An address on one line. */
  public String address(Address address) {
    return Stream.of(
            address.line1(),
            address.line2(),
            address.postcode() + " " + address.city(),
            address.country())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** An act of the audit trail in words; its code where it has none. */
  public String act(String action) {
    return Texts.in(language.getLocale()).sayOr("act." + action, action);
  }

  /** A word of the release guard's timelines; the word itself where the desk has none. */
  public String guardWord(String word) {
    return Texts.in(language.getLocale()).sayOr("guard.line." + word, word);
  }

  /** What the ledger calls an account, in the reader's language where the bank has words for it. */
  public String ledgerName(String name) {
    return Texts.in(language.getLocale()).sayOr("ledger." + name.replace(' ', '_'), name);
  }

  /** An id's kind and end, enough to tell it from its neighbours. */
  public String shortId(String id) {
    return id.replaceFirst("^([a-z]{2,5}_)\\w+(\\w{6})$", "$1…$2");
  }

  static String figure(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String figure = format.format(BigDecimal.valueOf(money.minorUnits(), digits).abs());
    return money.minorUnits() < 0 ? "−" + figure : figure;
  }

  static String money(Money money, Locale locale) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
    format.setCurrency(money.currency());
    // One sign for a currency in all languages: the one that the bank's customers know.
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(money.currency().getSymbol(Locale.UK));
    format.setDecimalFormatSymbols(symbols);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    // The sign is set apart, so that it stands before the amount in each language.
    String figure = format.format(BigDecimal.valueOf(money.minorUnits(), digits).abs());
    return money.minorUnits() < 0 ? "−" + figure : figure;
  }

  /**
   * The language as the bank writes it: English in the British way, and European digits, in which
   * account numbers are given everywhere.
   */
  static Locale figures(Locale language) {
    Locale.Builder written = new Locale.Builder().setLocale(language);
    if (language.getLanguage().equals("en")) {
      written.setRegion("GB");
    }
    return written.setUnicodeLocaleKeyword("nu", "latn").build();
  }
}
