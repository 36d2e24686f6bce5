package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.LedgerAccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings in loans that were paid out before, elsewhere or in another bank's time, with what became
 * of them. Each thing is named; bringing it in again changes nothing.
 *
 * <p>What happened counts from the day on which it did, and is booked today: the past of the books
 * does not change.
 */
public interface LoanImport {

  /**
   * The product of loans that are kept for their past alone: nothing is collected from anybody and
   * nobody is reminded. They are shown as they stood when something was last heard of them.
   */
  String KEPT = "imported";

  /**
   * A loan as it was made: monthly equal instalments.
   *
   * @param customer who owes
   * @param account the customer's, from which instalments were paid
   * @param annualRate in percent
   * @param product under whose terms it goes on here; null where it is kept for its past alone, and
   *     then the rate is nothing
   */
  record Past(
      LoanId id,
      CustomerId customer,
      AccountId account,
      LocalDate grantedOn,
      Money amount,
      int instalments,
      LocalDate firstDueOn,
      BigDecimal annualRate,
      @Nullable String product) {}

  /**
   * What was paid, and is among the movements of the customer's account already.
   *
   * @param name within the loan, ASCII, at most 50 characters
   */
  record Repayment(String name, LocalDate on, Money amount) {}

  /**
   * A month of a loan.
   *
   * @param expected what fell due in it, by the terms with which the loan was made
   * @param booked what brought-in repayments of that month paid of the loan here
   */
  record Month(Money expected, Money booked) {}

  /**
   * Brings a loan in.
   *
   * @param from whose balance the principal is taken from, and repayments are given to
   * @param companions rows that are kept with it or not at all
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_PRODUCT_NOT_FOUND}, {@link
   *     LendingRefusal#WRONG_CURRENCY}, {@link LendingRefusal#ACCOUNT_CLOSED}, {@link
   *     LendingRefusal#NOT_FOR_THIS_LOAN} where there can be no such loan
   */
  void bringIn(Past loan, LedgerAccountId from, List<CompanionRow> companions);

  /**
   * Brings in what became of it, as far as it is not here yet, and puts the interest that it has
   * earned into the books.
   *
   * @param writtenOffOn the day from which the bank no longer counted on it, or null
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#IDEMPOTENCY_KEY_REUSED} where a
   *     repayment of that name, or the writing off, was another
   */
  void bringUpToDate(
      LoanId loan,
      List<Repayment> repayments,
      @Nullable LocalDate writtenOffOn,
      LedgerAccountId from);

  /** A loan's months in which something fell due or was brought in, up to a day. */
  Map<YearMonth, Month> months(LoanId loan, LocalDate through);
}
