package bank.ballast.payments;

import bank.ballast.kernel.Money;
import java.time.Instant;

/**
 * How much may leave an account in a day.
 *
 * @param kind by which kind of payment
 * @param daily so much in all from midnight to midnight in London
 * @param used what has left today, or is on its way
 * @param left what may still leave today
 * @param highest how high the limit can be set
 * @param resetsAt the midnight at which {@code used} is nothing again
 */
public record PaymentLimitView(
    PaymentLimitKind kind, Money daily, Money used, Money left, Money highest, Instant resetsAt) {}
