package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The annual percentage rate of charge: the X for which Σ Aₖ · (1+X)^−tₖ = Σ Bₗ · (1+X)^−sₗ, with A
 * the advances, B the repayments and charges, and t and s the years from the first advance to them
 * ({@link YearFraction}). Source: UK FCA Handbook, CONC App 1.2.6 R; Directive 2008/48/EC, Annex I;
 * Directive 2014/17/EU, Annex I. Where several rates solve it, it is the positive one nearest to
 * zero, or else the negative one nearest to zero (FCA Handbook, MCOB 10.3.1B R).
 *
 * @param exact percent a year, with more digits than anybody asks for
 */
public record Apr(BigDecimal exact) {

  /** A tenth more after a single day stays below it; what is above tells nobody anything. */
  private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(18);

  private static final int DECIMALS = 6;

  /**
   * Money on a day, in any one currency.
   *
   * @param date the day
   * @param amount how much, in major units
   */
  public record Flow(LocalDate date, BigDecimal amount) {}

  /** Percent a year to six decimals. */
  public BigDecimal rate() {
    return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** Percent a year as it is published: to one decimal, a five in the next one raising it. */
  public BigDecimal published() {
    return exact.setScale(1, RoundingMode.HALF_UP);
  }

  /**
   * The rate of amounts of a currency.
   *
   * @throws TermsRefused see {@link #ofFlows}; {@link TermsRefusal#CURRENCY_MISMATCH}
   */
  public static Apr of(List<CashFlow> advances, List<CashFlow> repayments) {
    return ofFlows(
        flows("advances", advances, advances), flows("repayments", repayments, advances));
  }

  /**
   * The rate of these flows.
   *
   * @throws TermsRefused {@link TermsRefusal#MISSING} without advances or repayments, {@link
   *     TermsRefusal#NOT_AN_AMOUNT} for one that is not more than nothing, {@link
   *     TermsRefusal#OUT_OF_ORDER} for a repayment before the first advance, {@link
   *     TermsRefusal#NO_RATE} where no rate fits, or one above 10^18 percent
   */
  public static Apr ofFlows(List<Flow> advances, List<Flow> repayments) {
    check("advances", advances);
    check("repayments", repayments);
    LocalDate first = advances.stream().map(Flow::date).min(LocalDate::compareTo).orElseThrow();
    for (Flow repayment : repayments) {
      if (repayment.date().isBefore(first)) {
        throw new TermsRefused(
            TermsRefusal.OUT_OF_ORDER,
            "repayments.date",
            "%s is before the first advance, %s".formatted(repayment.date(), first));
      }
    }
    BigDecimal rate = new AprEquation(first, advances, repayments).solve();
    if (rate.compareTo(HIGHEST) > 0) {
      throw new TermsRefused(
          TermsRefusal.NO_RATE,
          "repayments",
          "the rate is above %s percent a year".formatted(HIGHEST.toPlainString()));
    }
    return new Apr(rate);
  }

  private static void check(String field, List<Flow> flows) {
    if (flows.isEmpty()) {
      throw new TermsRefused(TermsRefusal.MISSING, field, "there is none");
    }
    for (Flow flow : flows) {
      if (flow.amount().signum() <= 0) {
        throw new TermsRefused(
            TermsRefusal.NOT_AN_AMOUNT, field + ".amount", "must be more than nothing");
      }
    }
  }

  private static List<Flow> flows(String field, List<CashFlow> flows, List<CashFlow> like) {
    return flows.stream()
        .map(
            flow -> {
              Money amount = flow.amount();
              if (!amount.currency().equals(like.get(0).amount().currency())) {
                throw new TermsRefused(
                    TermsRefusal.CURRENCY_MISMATCH, field, "are of several currencies");
              }
              return new Flow(flow.date(), Amounts.of(amount.currency()).decimal(amount));
            })
        .toList();
  }
}
