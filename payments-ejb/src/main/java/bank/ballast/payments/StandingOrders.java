package bank.ballast.payments;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payments that repeat themselves, out of the actor's accounts. What one holder of an account sets
 * up, each of them sees and may end. Somebody else's does not exist here.
 */
public interface StandingOrders {

  /**
   * Sets one up. The same key with the same content answers with the same order.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#FIRST_DAY_OVER}, {@link
   *     PaymentsRefusal#TOO_MANY_STANDING_ORDERS}, {@link PaymentsRefusal#IDEMPOTENCY_KEY_REUSED},
   *     and what {@link Payments#pay} refuses of a destination, an amount or a reference
   */
  StandingOrderView setUp(SetUpStandingOrder order);

  /** Those of all the actor's accounts, ended ones too, newest first. */
  List<StandingOrderView> mine(@Nullable StandingOrderId before, int limit);

  /**
   * One of them.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#STANDING_ORDER_NOT_FOUND}
   */
  StandingOrderView standingOrder(StandingOrderId id);

  /**
   * Changes what the following payments are.
   *
   * @param amount of each, or null to leave it
   * @param reference of each, or null to leave it
   * @throws bank.ballast.kernel.Refusal as {@link #standingOrder}; {@link
   *     PaymentsRefusal#STANDING_ORDER_OVER}
   */
  StandingOrderView change(StandingOrderId id, @Nullable Money amount, @Nullable String reference);

  /**
   * Leaves the next payment out; those after it stay. Leaving the same one out twice changes
   * nothing.
   *
   * @param day of that payment, as {@link StandingOrderView#nextOn} says it
   * @throws bank.ballast.kernel.Refusal as {@link #change}; {@link
   *     PaymentsRefusal#NOT_THE_NEXT_PAYMENT}
   */
  StandingOrderView skip(StandingOrderId id, LocalDate day);

  /** Ends it. Ending it twice changes nothing. */
  StandingOrderView cancel(StandingOrderId id);
}
