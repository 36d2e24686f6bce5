package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;

/** Money that comes in from other banks. */
public interface IncomingPayments {

  /**
   * Credits one of the actor's accounts, as if another bank had sent money. For the local set-up,
   * where no other bank is.
   *
   * @param idempotencyKey 1 to 64 characters: the same again moves nothing again
   * @param account of the actor's
   * @param amount more than nothing, in the account's currency
   * @param reference at most 140 characters
   * @throws bank.ballast.kernel.Refusal as {@link Payments#pay}
   */
  PaymentView receive(String idempotencyKey, AccountId account, Money amount, String reference);
}
