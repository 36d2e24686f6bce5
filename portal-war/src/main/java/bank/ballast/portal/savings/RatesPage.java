package bank.ballast.portal.savings;

import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every rate of savings there was or is announced, and the next one. */
@Named
@RequestScoped
public class RatesPage {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,2}(?:[.,][0-9]{1,4})?");

  @Inject private SavingsRates savings;
  @Inject private BusinessClock clock;
  @Inject private Notices notices;
  @Inject private Formats formats;

  private List<SavingsRateView> rates = List.of();
  private String gross = "";
  private String from = "";

  /** Reads the rates. */
  @PostConstruct
  void load() {
    rates = savings.history();
  }

  /** Announces what is typed, and shows the page anew. */
  public String announce() {
    if (!PERCENT.matcher(gross.strip()).matches()) {
      throw new Refusal(PotsRefusal.MALFORMED_RATE);
    }
    SavingsRateView next = savings.announce(new BigDecimal(gross.strip().replace(',', '.')), day());
    notices.done(
        "done.rate",
        Map.of("rate", next.gross().toPlainString(), "day", formats.day(next.effectiveOn())));
    return "/savings/rates.xhtml?faces-redirect=true";
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException noDay) {
      throw new Refusal(
          PotsRefusal.RATE_TOO_SOON, "earliest", clock.today().plusDays(1).toString());
    }
  }

  /** How a rate stands: it holds, is to come, or is behind. */
  public String state(SavingsRateView rate) {
    if (rate.effectiveOn().isAfter(clock.today())) {
      return "AHEAD";
    }
    return rates.stream()
            .filter(each -> !each.effectiveOn().isAfter(clock.today()))
            .findFirst()
            .filter(rate::equals)
            .isPresent()
        ? "NOW"
        : "BEHIND";
  }

  /** The rates, the latest first. */
  public List<SavingsRateView> getRates() {
    return rates;
  }

  /** Percent a year, as typed. */
  public String getGross() {
    return gross;
  }

  /** Takes percent a year. */
  public void setGross(@Nullable String gross) {
    this.gross = gross == null ? "" : gross;
  }

  /** The first day, as the browser writes it. */
  public String getFrom() {
    return from;
  }

  /** Takes the first day. */
  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }

  /** The first day that can be chosen. */
  public LocalDate getEarliest() {
    return clock.today().plusDays(1);
  }
}
