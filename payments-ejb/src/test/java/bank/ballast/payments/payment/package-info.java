/** Tests of what a payment's request is, and of what a payer is told. */
@NullMarked
package bank.ballast.payments.payment;

import org.jspecify.annotations.NullMarked;
