package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.util.List;

/** How much may leave the actor's accounts in a day. Each holder of an account may change it. */
public interface PaymentLimits {

  /**
   * An account's limits, one of each kind.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  List<PaymentLimitView> of(AccountId account);

  /**
   * Sets a limit. A lower one holds at once; a higher one is confirmed by a sign-in of its own.
   *
   * @param daily zero or more; zero lets nothing leave
   * @throws bank.ballast.kernel.Refusal as {@link #of}; {@link PaymentsRefusal#MALFORMED_LIMIT},
   *     {@link PaymentsRefusal#WRONG_CURRENCY}, {@link PaymentsRefusal#LIMIT_TOO_HIGH}; as {@link
   *     bank.ballast.security.StepUps#require}
   */
  PaymentLimitView set(AccountId account, PaymentLimitKind kind, Money daily);
}
