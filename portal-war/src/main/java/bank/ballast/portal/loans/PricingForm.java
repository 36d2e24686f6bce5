package bank.ballast.portal.loans;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanPricing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a product is to be lent, as somebody types it: at first as it is lent now. */
public final class PricingForm {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,4})?");

  private final String product;
  private final Currency currency;
  private final List<BandForm> bands = new ArrayList<>();
  private String least;
  private String most;
  private String from;

  PricingForm(LoanPricing now, LocalDate from) {
    this.product = now.product();
    this.currency = now.most().currency();
    this.least = decimal(now.least());
    this.most = decimal(now.most());
    this.from = from.toString();
    now.rates()
        .forEach(
            band ->
                bands.add(new BandForm(decimal(band.upTo()), band.annualRate().toPlainString())));
    // Room for one more.
    bands.add(new BandForm("", ""));
  }

  /** What is typed; refused where it is no such thing. */
  LoanPricing typed() {
    return new LoanPricing(
        product,
        day(),
        money(least, "least"),
        money(most, "most"),
        bands.stream()
            .filter(band -> !band.isEmpty())
            .map(
                band ->
                    new LoanPricing.Band(
                        money(band.getUpTo(), "upTo"), number(band.getRate(), "annualRate")))
            .toList());
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException none) {
      throw refused("offeredFrom");
    }
  }

  private Money money(String typed, String field) {
    BigDecimal minor = number(typed, field).movePointRight(currency.getDefaultFractionDigits());
    if (minor.stripTrailingZeros().scale() > 0) {
      throw refused(field);
    }
    return new Money(minor.longValueExact(), currency);
  }

  private static BigDecimal number(String typed, String field) {
    if (!DECIMAL.matcher(typed).matches()) {
      throw refused(field);
    }
    return new BigDecimal(typed.replace(',', '.'));
  }

  private static Refusal refused(String field) {
    return new Refusal(LendingRefusal.LOAN_PRICING_MALFORMED, "field", field);
  }

  private static String decimal(Money amount) {
    return BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits())
        .toPlainString();
  }

  /** The product's code. */
  public String getProduct() {
    return product;
  }

  /** The rates by how much is lent. */
  public List<BandForm> getBands() {
    return bands;
  }

  /** The smallest loan. */
  public String getLeast() {
    return least;
  }

  /** Takes the smallest loan. */
  public void setLeast(@Nullable String least) {
    this.least = Typed.text(least);
  }

  /** The largest loan. */
  public String getMost() {
    return most;
  }

  /** Takes the largest loan. */
  public void setMost(@Nullable String most) {
    this.most = Typed.text(most);
  }

  /** The first day on which it is offered so. */
  public String getFrom() {
    return from;
  }

  /** Takes that day. */
  public void setFrom(@Nullable String from) {
    this.from = Typed.text(from);
  }

  /** One rate, and how far it reaches. */
  public static final class BandForm {

    private String upTo;
    private String rate;

    BandForm(String upTo, String rate) {
      this.upTo = upTo;
      this.rate = rate;
    }

    boolean isEmpty() {
      return upTo.isEmpty() && rate.isEmpty();
    }

    /** The largest loan that has the rate. */
    public String getUpTo() {
      return upTo;
    }

    /** Takes the largest loan. */
    public void setUpTo(@Nullable String upTo) {
      this.upTo = Typed.text(upTo);
    }

    /** Percent a year. */
    public String getRate() {
      return rate;
    }

    /** Takes percent a year. */
    public void setRate(@Nullable String rate) {
      this.rate = Typed.text(rate);
    }
  }
}
