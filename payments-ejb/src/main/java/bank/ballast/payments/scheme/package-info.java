/**
 * The bank's side of the payment scheme: what goes to other banks and what comes from them, in ISO
 * 20022's messages over queues.
 *
 * <p>A message to the scheme is written together with the money's hold, and sent until it is
 * answered; one from the scheme is kept before it is acknowledged, and acted upon once. So it does
 * not matter between which two steps a server dies, or what the queues lose or bring twice.
 */
@NullMarked
package bank.ballast.payments.scheme;

import org.jspecify.annotations.NullMarked;
