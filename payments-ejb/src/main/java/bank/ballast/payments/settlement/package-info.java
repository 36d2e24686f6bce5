/**
 * The scheme's settlement days: compares each statement with the bank's own account with the
 * scheme, movement by movement, and keeps what differs until it is explained.
 *
 * <p>Books nothing and answers nobody: what is wrong is for a person to put right.
 */
@NullMarked
package bank.ballast.payments.settlement;

import org.jspecify.annotations.NullMarked;
