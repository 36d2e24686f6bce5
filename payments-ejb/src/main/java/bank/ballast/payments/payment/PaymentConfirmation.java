package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.payee.Allowances;
import bank.ballast.payments.payee.Confirmations;
import bank.ballast.payments.payee.Target;
import bank.ballast.security.StepUpAct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which payments the payer confirms by a sign-in of their own (regulatory technical standards on
 * strong customer authentication: article 13 trusted beneficiaries, 15 between accounts of the same
 * person, 16 low value; EUR 30 and EUR 100 there).
 *
 * <p>All but these: up to the limit to an account that they have confirmed before or saved as a
 * payee; between their own accounts; small ones, until these come to too much in all.
 */
@Dependent
class PaymentConfirmation {

  private final Confirmations confirmations;
  private final Allowances allowances;
  private final AccountDirectory directory;
  private final long limit;
  private final long small;
  private final long smallInAll;

  @Inject
  PaymentConfirmation(
      Confirmations confirmations,
      Allowances allowances,
      AccountDirectory directory,
      @ConfigProperty(name = "BALLAST_STEP_UP_LIMIT", defaultValue = "25000") long limit,
      @ConfigProperty(name = "BALLAST_STEP_UP_SMALL", defaultValue = "2500") long small,
      @ConfigProperty(name = "BALLAST_STEP_UP_SMALL_SUM", defaultValue = "8500") long smallInAll) {
    this.confirmations = confirmations;
    this.allowances = allowances;
    this.directory = directory;
    this.limit = limit;
    this.small = small;
    this.smallInAll = smallInAll;
  }

  /**
   * Lets the payment pass, or wants it confirmed.
   *
   * @param target the account, found or not
   * @param smallToo whether even a small one is confirmed: where it was named by a phone number, or
   *     pennies would tell who is a customer; where it repeats itself, or they would never end
   *     (article 14: a series is confirmed when it is made)
   * @param when when it is made, if not at once, in an unambiguous text: what is confirmed for once
   *     is not confirmed for ever
   * @throws bank.ballast.kernel.Refusal as {@link bank.ballast.security.StepUps#require}
   */
  void require(PaymentRequest request, Payee payee, Target target, boolean smallToo, String when) {
    if (isAtMost(limit, request.amount()) && confirmations.has(request.customer(), target)) {
      return;
    }
    AccountId account = payee.account();
    if (account != null && directory.isHeldByActor(account)) {
      return;
    }
    if (!smallToo
        && isAtMost(small, request.amount())
        && allowances.takeSmall(request.customer(), request.amount().minorUnits(), smallInAll)) {
      return;
    }
    // The key is used up by one payment, or one order, so the challenge is spent for one.
    confirmations.confirm(
        request.customer(),
        target,
        act(request, payee, target, when),
        (when.isEmpty() ? "payment " : "order ") + request.key());
  }

  private static StepUpAct act(PaymentRequest request, Payee payee, Target target, String when) {
    return new StepUpAct(
        "PAYMENT",
        List.of(
            request.account().value().toString(),
            Long.toString(request.amount().minorUnits()),
            request.amount().currencyCode(),
            target.text(),
            payee.name(),
            request.reference(),
            when));
  }

  /** The limits are in pence; of another currency nothing is small. */
  private static boolean isAtMost(long pence, Money amount) {
    return amount.currencyCode().equals("GBP") && amount.minorUnits() <= pence;
  }
}
