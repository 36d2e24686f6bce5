package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.credit.Schedule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loans of the customer who acts. Another's is {@link LendingRefusal#LOAN_NOT_FOUND}, as one
 * that does not exist.
 */
public interface Loans {

  /** For how many days a figure that ends a loan may be asked ahead. */
  int QUOTED_DAYS = 28;

  /** For how many days a customer may withdraw (Consumer Credit Act 1974, section 66A). */
  int WITHDRAWAL_DAYS = 14;

  /**
   * The customer's loans, newest first.
   *
   * @param before only those older than this one; null to begin at the newest
   * @param limit at most so many, 1 to 100
   */
  List<LoanView> loans(@Nullable LoanId before, int limit);

  /** One loan. */
  LoanView loan(LoanId loan);

  /** What falls due and when under the terms that the loan was made with. */
  Schedule schedule(LoanId loan);

  /** All that happened to a loan, oldest first. */
  List<LoanEventView> events(LoanId loan);

  /**
   * Repays some of a loan, or all.
   *
   * @return the loan after it
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#MALFORMED_REPAYMENT}, {@link
   *     LendingRefusal#LOAN_ENDED}, {@link LendingRefusal#ABOVE_PAYOFF}, {@link
   *     LendingRefusal#WRONG_CURRENCY}, {@link LendingRefusal#INSUFFICIENT_FUNDS}, {@link
   *     LendingRefusal#ACCOUNT_FROZEN}, {@link LendingRefusal#ACCOUNT_CLOSED}, {@link
   *     LendingRefusal#IDEMPOTENCY_KEY_REUSED}, or what {@code AccountDirectory.held} refuses
   */
  LoanView repay(RepayLoan repay);

  /**
   * Says what ends a loan.
   *
   * @param on the last day on which it is to hold: today or one of the next {@link #QUOTED_DAYS};
   *     null for the last of them
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_ENDED}, {@link
   *     LendingRefusal#SETTLEMENT_DAY_NOT_OFFERED}
   */
  SettlementQuoteView quoteSettlement(LoanId loan, @Nullable LocalDate on);

  /**
   * Ends a loan with what is owed today, at most what was quoted.
   *
   * @param from one of the customer's accounts
   * @param idempotencyKey as in {@link RepayLoan}
   * @throws bank.ballast.kernel.Refusal as {@link #repay}; {@link
   *     LendingRefusal#SETTLEMENT_QUOTE_NOT_FOUND}, {@link LendingRefusal#SETTLEMENT_QUOTE_EXPIRED}
   *     too where more has come to be owed since
   */
  LoanView settle(LoanId loan, SettlementQuoteId quote, AccountId from, String idempotencyKey);

  /**
   * Withdraws from a loan: the debt is paid back, with its interest for the days that it was lent,
   * and without charges.
   *
   * @param from one of the customer's accounts
   * @param idempotencyKey as in {@link RepayLoan}
   * @throws bank.ballast.kernel.Refusal as {@link #repay}; {@link LendingRefusal#WITHDRAWAL_OVER}
   */
  LoanView withdraw(LoanId loan, AccountId from, String idempotencyKey);
}
