package bank.ballast.payments.standing;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Recurrence;
import bank.ballast.payments.StandingOrderId;
import bank.ballast.payments.StandingOrderView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is made later, again and again or once.
 *
 * @param key that the customer gave it
 * @param once whether it is a payment for one day
 * @param number of the next payment, from 0
 * @param nextOn when that is made; null once there is none
 * @param payingId of the payment that is being made, or was last; null before the first
 * @param made how many were made
 * @param skippedOn the day of the one that was left out last, or null
 */
record StandingOrder(
    UUID id,
    CustomerId customer,
    String key,
    boolean once,
    StandingOrderView.State state,
    AccountId account,
    Destination to,
    String payee,
    Money amount,
    String reference,
    Recurrence recurrence,
    int number,
    @Nullable LocalDate nextOn,
    @Nullable UUID payingId,
    int made,
    @Nullable LocalDate triedOn,
    @Nullable LocalDate skippedOn,
    @Nullable String refusalCode,
    Instant createdAt) {

  StandingOrderView view() {
    return new StandingOrderView(
        new StandingOrderId(id),
        state,
        account,
        payee,
        amount,
        reference,
        recurrence,
        nextOn,
        made,
        triedOn,
        refusalCode);
  }

  /** As the one payment that it is, before it is made. */
  PaymentView payment() {
    return new PaymentView(
        new PaymentId(id),
        state == StandingOrderView.State.CANCELLED
            ? PaymentStatus.CANCELLED
            : PaymentStatus.SCHEDULED,
        null,
        account,
        payee,
        amount,
        reference,
        createdAt,
        List.of(),
        nextOn);
  }
}
