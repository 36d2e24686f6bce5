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

  /** For how many days after that a customer may take to pay back (the same, 66A(8)). */
  int PAY_BACK_DAYS = 30;

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
   * Withdraws from a loan. The notice counts at once, whether there is money or not: from then on
   * the loan is due in one sum within {@link #PAY_BACK_DAYS} days, with its interest until it is
   * paid and without charges, and on the last of them it is collected. Whoever withdrew stays so.
   *
   * @param from one of the customer's accounts, to pay back from at once; null to pay later. Where
   *     the money can't be had there, the notice counts all the same
   * @param idempotencyKey as in {@link RepayLoan}
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#MALFORMED_REPAYMENT}, {@link
   *     LendingRefusal#LOAN_ENDED}, {@link LendingRefusal#WITHDRAWAL_OVER}, {@link
   *     LendingRefusal#IDEMPOTENCY_KEY_REUSED}, or what {@code AccountDirectory.held} refuses
   */
  LoanView withdraw(LoanId loan, @Nullable AccountId from, String idempotencyKey);
}
