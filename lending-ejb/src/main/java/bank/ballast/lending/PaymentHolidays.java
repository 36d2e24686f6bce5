package bank.ballast.lending;

/** Payment holidays that customers take by themselves, as their loan's product allows. */
public interface PaymentHolidays {

  /** For how many months holidays are counted. */
  int COUNTED_MONTHS = 12;

  /**
   * What a holiday from today on would cost. Changes nothing.
   *
   * @param instalments how many are to be left out, at least 1
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_ENDED}, {@link LendingRefusal#PAYMENT_HOLIDAY_NOT_OFFERED}, {@link
   *     LendingRefusal#PAYMENT_HOLIDAY_TOO_SOON}, {@link LendingRefusal#LOAN_OVERDUE} where
   *     anything is due, {@link LendingRefusal#PAYMENT_HOLIDAYS_USED_UP}, {@link
   *     LendingRefusal#NOT_FOR_THIS_LOAN} in a breathing space
   */
  PaymentHolidayView quote(LoanId loan, int instalments);

  /**
   * Takes it.
   *
   * @param idempotencyKey as in {@link RepayLoan}
   * @return as it was when it was taken, however often it is asked
   * @throws bank.ballast.kernel.Refusal as {@link #quote}, {@link
   *     LendingRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  PaymentHolidayView take(LoanId loan, int instalments, String idempotencyKey);
}
