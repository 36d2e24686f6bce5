/** Standing orders: when they are due, and that each is paid once. */
@NullMarked
package bank.ballast.payments.standing;

import org.jspecify.annotations.NullMarked;
