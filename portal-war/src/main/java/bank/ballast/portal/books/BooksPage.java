package bank.ballast.portal.books;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.BalanceSheet;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books as of a day that is chosen, and what was earned and spent until then. */
@Named
@RequestScoped
public class BooksPage {

  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  private String day = "";
  private String from = "";
  private List<CurrencyBooks> currencies = List.of();

  /** Reads the books as of the day that was asked for, or of today. */
  public void load() {
    LocalDate until = parsed(day, clock.today());
    LocalDate since = parsed(from, until.withDayOfYear(1));
    if (since.isAfter(until)) {
      since = until.withDayOfYear(1);
    }
    day = until.toString();
    from = since.toString();
    TrialBalance trial = ledger.trialBalance(until);
    BalanceSheet sheet = trial.balanceSheet();
    ProfitAndLoss profit = ledger.profitAndLoss(since, until);
    currencies =
        trial.currencies().stream()
            .map(currency -> new CurrencyBooks(currency, trial, sheet, profit))
            .toList();
  }

  /** Shows them as of the day that was typed. */
  public String show() {
    return "/books/books.xhtml?faces-redirect=true&day=" + day + "&from=" + from;
  }

  /** The books of each currency that has any. */
  public List<CurrencyBooks> getCurrencies() {
    return currencies;
  }

  /** The day at whose end the books are shown. */
  public LocalDate getUntil() {
    return LocalDate.parse(day);
  }

  /** The first day of the profit and loss account. */
  public LocalDate getSince() {
    return LocalDate.parse(from);
  }

  /** The day as a field takes it. */
  public String getDay() {
    return day;
  }

  /** Takes the day; empty or malformed for today. */
  public void setDay(@Nullable String day) {
    this.day = text(day);
  }

  /** The first day of the profit and loss account as a field takes it. */
  public String getFrom() {
    return from;
  }

  /** Takes that first day; empty or malformed for the first of the year. */
  public void setFrom(@Nullable String from) {
    this.from = text(from);
  }

  // What is no date must not travel on in the address of a redirect.
  private static String text(@Nullable String typed) {
    LocalDate date = typed == null ? null : parsedOrNull(typed.strip());
    return date == null ? "" : date.toString();
  }

  private static LocalDate parsed(String text, LocalDate otherwise) {
    LocalDate date = parsedOrNull(text);
    return date == null ? otherwise : date;
  }

  private static @Nullable LocalDate parsedOrNull(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      // Years as the database knows them.
      return date.getYear() < 1000 || date.getYear() > 9999 ? null : date;
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
