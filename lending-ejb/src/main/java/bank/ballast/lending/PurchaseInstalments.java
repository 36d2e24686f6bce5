package bank.ballast.lending;

import bank.ballast.accounts.TransactionId;

/**
 * Purchases that were made and are paid in instalments after all: the bank lends what was paid.
 * Another customer's transaction does not exist here.
 *
 * <p>A purchase is a payment that left the bank and went to somebody else: to an account at another
 * bank, or so in books that were brought in. None is what went to a customer of this bank, or two
 * who pay each other would be lent money for nothing again and again; nor what went out under the
 * name of a holder of the account, to an account of their own elsewhere; nor what came back, all of
 * it or a part.
 *
 * <p>Instalments without interest are taken at once. Those with interest are a regulated credit
 * agreement as every loan is, and are applied for: {@link LoanApplications}.
 */
public interface PurchaseInstalments {

  /** The product's code: for purchases alone. */
  String PRODUCT = "instalments";

  /** Older purchases are not divided. */
  int DAYS = 30;

  /**
   * Into how many instalments a purchase can be divided, and what each way costs. Who is new to the
   * bank is not offered what is taken without an application.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  PurchaseOffers offers(TransactionId purchase);

  /**
   * Divides a purchase into instalments that are free: what was paid comes back to the account, and
   * is owed. Once: the same again answers as the first time.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#NOT_A_PURCHASE}, {@link
   *     LendingRefusal#INSTALMENTS_NEED_APPLICATION}, {@link LendingRefusal#PURCHASE_TOO_OLD},
   *     {@link LendingRefusal#PURCHASE_DIVIDED}, {@link LendingRefusal#LOAN_AMOUNT_NOT_OFFERED},
   *     {@link LendingRefusal#ACCOUNT_TOO_NEW}, {@link LendingRefusal#TOO_MUCH_IN_INSTALMENTS},
   *     {@link LendingRefusal#LOAN_OVERDUE}, {@link
   *     bank.ballast.accounts.AccountsRefusal#TRANSACTION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_TERM_NOT_OFFERED}, {@link LendingRefusal#ACCOUNT_FROZEN}, {@link
   *     LendingRefusal#ACCOUNT_CLOSED}
   */
  LoanView divide(TransactionId purchase, int instalments);
}
