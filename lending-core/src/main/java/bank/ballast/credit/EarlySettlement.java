package bank.ballast.credit;

import bank.ballast.kernel.Money;
import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What ends a regulated credit agreement before its time, with the statutory rebate. Source: UK
 * Consumer Credit (Early Settlement) Regulations 2004 (SI 2004/1483).
 *
 * <p>Regulation 4: the rebate is what would still fall due after the settlement date, less Σ Aᵢ ·
 * (1+r)^aᵢ − Σ Bⱼ · (1+r)^bⱼ, with A the advances and B the repayments before that date, a and b
 * the time from each of them to it, and r the periodic equivalent of the APR. What was due and is
 * not paid is no part of it: it is owed besides.
 *
 * @param settlementDate the day for which the figure is
 * @param outstanding what would fall due after it
 * @param rebate what the borrower is spared of it
 * @param payable the difference
 */
public record EarlySettlement(
    LocalDate settlementDate, Money outstanding, Money rebate, Money payable) {

  private static final MathContext CONTEXT = MathContext.DECIMAL128;
  private static final int NOTICE_DAYS = 28;

  /**
   * The settlement date. Regulation 5: 28 days after the lender has the borrower's notice.
   * Regulation 6: where the agreement is for more than a year, the lender may put it off by a
   * month.
   *
   * @param notice when the lender had the notice
   * @param start when the agreement began
   * @param lastDue when its last repayment falls due
   */
  public static LocalDate settlementDate(LocalDate notice, LocalDate start, LocalDate lastDue) {
    LocalDate date = notice.plusDays(NOTICE_DAYS);
    return lastDue.isAfter(start.plusYears(1)) ? date.plusMonths(1) : date;
  }

  /**
   * The figure, as if all that fell due before had been paid then.
   *
   * @param advances what was lent
   * @param repayments all repayments of the agreement, charges included
   * @param apr the agreement's
   * @param settlementDate the day for which the figure is
   */
  public static EarlySettlement of(
      List<CashFlow> advances, List<CashFlow> repayments, Apr apr, LocalDate settlementDate) {
    Amounts amounts = Amounts.of(advances.get(0).amount().currency());
    BigDecimal growth =
        BigDecimal.ONE.add(apr.exact().divide(BigDecimal.valueOf(100), CONTEXT), CONTEXT);
    BigDecimal value =
        value(advances, growth, settlementDate, amounts)
            .subtract(value(repayments, growth, settlementDate, amounts), CONTEXT);
    BigDecimal outstanding =
        repayments.stream()
            .filter(repayment -> repayment.date().isAfter(settlementDate))
            .map(repayment -> amounts.decimal(repayment.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // At least the rebate is the borrower's, and so a part of a penny is.
    BigDecimal rebate =
        outstanding
            .subtract(value)
            .max(BigDecimal.ZERO)
            .setScale(amounts.decimals(), RoundingMode.UP)
            .min(outstanding);
    return new EarlySettlement(
        settlementDate,
        amounts.money(amounts.round(outstanding)),
        amounts.money(rebate),
        amounts.money(amounts.round(outstanding.subtract(rebate))));
  }

  /** What flows up to a day have become worth by then. */
  private static BigDecimal value(
      List<CashFlow> flows, BigDecimal growth, LocalDate until, Amounts amounts) {
    BigDecimal value = BigDecimal.ZERO;
    for (CashFlow flow : flows) {
      if (!flow.date().isAfter(until)) {
        YearFraction time = YearFraction.between(flow.date(), until, YearFraction.Unit.MONTHS);
        value =
            value.add(
                amounts
                    .decimal(flow.amount())
                    .multiply(BigDecimalMath.pow(growth, time.years(CONTEXT), CONTEXT), CONTEXT),
                CONTEXT);
      }
    }
    return value;
  }
}
