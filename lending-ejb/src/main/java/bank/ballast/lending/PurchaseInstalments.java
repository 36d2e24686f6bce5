package bank.ballast.lending;

import bank.ballast.accounts.TransactionId;

/**
 * Purchases that were made and are paid in instalments after all: the bank lends what was paid.
 * Another customer's transaction does not exist here.
 */
public interface PurchaseInstalments {

  /** The product's code: for purchases alone. */
  String PRODUCT = "instalments";

  /** Older purchases are not divided. */
  int DAYS = 30;

  /**
   * Into how many instalments a purchase can be divided, and what each way costs.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  PurchaseOffers offers(TransactionId purchase);

  /**
   * Divides a purchase: what was paid comes back to the account, and is owed in instalments. Once:
   * the same again answers as the first time.
   *
   * <p>Where it costs interest it is a regulated credit agreement, and takes a sign-in of its own.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#NOT_A_PURCHASE}, {@link
   *     LendingRefusal#PURCHASE_TOO_OLD}, {@link LendingRefusal#PURCHASE_DIVIDED}, {@link
   *     LendingRefusal#LOAN_AMOUNT_NOT_OFFERED}, {@link LendingRefusal#TOO_MUCH_IN_INSTALMENTS},
   *     {@link LendingRefusal#LOAN_OVERDUE}, {@link
   *     bank.ballast.accounts.AccountsRefusal#TRANSACTION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_TERM_NOT_OFFERED}, {@link LendingRefusal#ACCOUNT_FROZEN}, {@link
   *     LendingRefusal#ACCOUNT_CLOSED}, and what {@code StepUps.require} refuses
   */
  LoanView divide(TransactionId purchase, int instalments);
}
