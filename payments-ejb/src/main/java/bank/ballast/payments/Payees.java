package bank.ballast.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the actor pays again and again. Somebody else's payee does not exist here. */
public interface Payees {

  /**
   * Asks whether an account is held by this name, and keeps the answer. Of a phone number that
   * nobody has, it says what it says of a name that is wrong.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#TOO_MANY_PAYEE_CHECKS}, {@link
   *     PaymentsRefusal#MALFORMED_PAYEE}
   */
  PayeeCheckView check(NamedAccount named);

  /**
   * Saves a payee, after a check of the name and a sign-in of its own.
   *
   * @param acceptsRisk that the customer wants to, although the name did not match or could not be
   *     checked
   * @throws bank.ballast.kernel.Refusal as {@link #check}; {@link
   *     PaymentsRefusal#PAYEE_NOT_CONFIRMED}, {@link PaymentsRefusal#PAYEE_ACCOUNT_UNKNOWN}, {@link
   *     PaymentsRefusal#PAYEE_EXISTS}, {@link PaymentsRefusal#TOO_MANY_PAYEES}; as {@link
   *     bank.ballast.security.StepUps#require} does
   */
  PayeeView add(NamedAccount named, boolean acceptsRisk);

  /**
   * The actor's payees, newest first.
   *
   * @param before only older ones, or null to begin at the newest
   * @param since only newer ones, or null
   * @param limit at most so many, 1 to 100
   */
  List<PayeeView> mine(@Nullable PayeeId before, @Nullable PayeeId since, int limit);

  /**
   * One payee.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#PAYEE_NOT_FOUND}
   */
  PayeeView payee(PayeeId payee);

  /**
   * Forgets a payee. Payments that were made stay as they are.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#PAYEE_NOT_FOUND}
   */
  void delete(PayeeId payee);
}
