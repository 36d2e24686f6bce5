package bank.ballast.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor's payments for a later day. Somebody else's does not exist here. */
public interface ScheduledPayments {

  /**
   * Keeps a payment until its day. The same key with the same content answers with the same one.
   *
   * @param day today or later
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#FIRST_DAY_OVER}, {@link
   *     PaymentsRefusal#TOO_MANY_STANDING_ORDERS}, and what {@link Payments#pay} refuses of a
   *     destination, an amount or a reference
   */
  PaymentView schedule(Pay pay, LocalDate day);

  /** One that is kept, or was cancelled; empty for none of the actor's. */
  Optional<PaymentView> scheduled(PaymentId id);

  /** Those that are still to be made, newest first. */
  List<PaymentView> scheduled(@Nullable PaymentId before, int limit);

  /**
   * Leaves a payment that was not made unmade. Cancelling twice changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#PAYMENT_NOT_FOUND}, {@link
   *     PaymentsRefusal#PAYMENT_NOT_CANCELLABLE}
   */
  PaymentView cancel(PaymentId id);
}
