package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A loan's disbursements.
 *
 * @param all by day
 */
record Tranches(List<Tranche> all) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * One disbursement.
   *
   * @param date when
   * @param amount how much
   * @param downPayment what of it is repaid at once, rounded to the instalments' multiple
   */
  record Tranche(LocalDate date, BigDecimal amount, BigDecimal downPayment) {

    /** What of it bears interest, and is repaid by instalments. */
    BigDecimal net() {
      return amount.subtract(downPayment);
    }
  }

  static Tranches of(LoanTerms terms, Amounts amounts) {
    BigDecimal percent = terms.repayments().downPaymentPercent();
    return new Tranches(
        terms.disbursements().stream()
            .map(
                disbursement -> {
                  BigDecimal amount = amounts.decimal(disbursement.amount());
                  BigDecimal part =
                      amounts.round(amount.multiply(percent).divide(HUNDRED, amounts.context()));
                  return new Tranche(
                      disbursement.date(), amount, amounts.multiple(part).min(amount));
                })
            .toList());
  }

  /** What of the disbursements on such days is repaid by instalments. */
  BigDecimal net(Predicate<LocalDate> days) {
    return all.stream()
        .filter(tranche -> days.test(tranche.date()))
        .map(Tranche::net)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether something is lent on such a day. */
  boolean any(Predicate<LocalDate> days) {
    return all.stream().map(Tranche::date).anyMatch(days);
  }
}
