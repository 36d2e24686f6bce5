/** Payments to and from other banks, which the simulator of the payment scheme plays. */
@NullMarked
package bank.ballast.systemtests.scheme;

import org.jspecify.annotations.NullMarked;
