package bank.ballast.payments.request;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a request came to its end: of many that are written at once, the first one.
 *
 * @param request which request
 * @param number which part of it
 * @param slot the payer where several may pay, otherwise {@link #WHOLE}
 * @param outcome paid, declined or cancelled
 * @param by the customer who did
 * @param paid what was paid, or null
 * @param at when
 */
record End(
    PaymentRequestId request,
    int number,
    UUID slot,
    State outcome,
    CustomerId by,
    @Nullable Paid paid,
    Instant at) {

  static final String TABLE = "payments_request_end";

  /** Stands for the whole part. */
  static final UUID WHOLE = new UUID(0, 0);

  /**
   * A payment.
   *
   * @param payer their name
   */
  record Paid(PaymentId payment, String payer, Money amount) {}

  /** The end of a whole part that nobody paid. */
  static End unpaid(MoneyRequest request, Part part, State outcome, CustomerId by, Instant at) {
    return new End(request.id(), part.number(), WHOLE, outcome, by, null, at);
  }

  /** That a customer paid a part, as the ledger writes it. */
  static CompanionRow paid(MoneyRequest request, Part part, CustomerId by, Paid paid, Instant at) {
    return new CompanionRow(
        TABLE,
        Map.of(
            "request_id", request.id().value(),
            "number", part.number(),
            "slot", part.several() ? by.value() : WHOLE,
            "outcome", State.PAID.name(),
            "customer_id", by.value(),
            "payer_name", paid.payer(),
            "payment_id", paid.payment().value(),
            "amount", paid.amount().minorUnits(),
            "place", part.several() ? part.place() : CompanionRow.Missing.NULL,
            "ended_at", at));
  }
}
