package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor's payments. Somebody else's payment does not exist here. */
public interface Payments {

  /**
   * Pays at once. The same key with the same content answers as the first time, a refusal included,
   * and moves nothing again. Called inside a transaction, the container suspends that one.
   *
   * <p>A payment beyond what needs no confirming is confirmed by a sign-in of its own, and nothing
   * is kept under its key until it is.
   *
   * @throws bank.ballast.kernel.Refusal any {@link PaymentsRefusal}, {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND} for an account that is not the
   *     actor's, or as {@link bank.ballast.security.StepUps#require}
   */
  PaymentView pay(Pay pay);

  /**
   * One payment.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#PAYMENT_NOT_FOUND}
   */
  PaymentView payment(PaymentId payment);

  /**
   * The actor's payments, refused ones too, newest first.
   *
   * @param before only older ones, or null to begin at the newest
   * @param since only newer ones, or null
   * @param limit at most so many, 1 to 100
   */
  List<PaymentView> mine(@Nullable PaymentId before, @Nullable PaymentId since, int limit);

  /**
   * Payments out of one of the actor's accounts that were refused, newest first, whoever of its
   * holders asked for them.
   *
   * @param before only older ones, or null to begin at the newest
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  List<PaymentView> declined(AccountId account, @Nullable PaymentId before, int limit);
}
