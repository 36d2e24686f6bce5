/**
 * What the bank tells its customers: an inbox in the app, and e-mail out of it.
 *
 * <p>Knows how a message reaches its customer, and not why it was written: other modules write
 * them.
 */
@NullMarked
package bank.ballast.notifications;

import org.jspecify.annotations.NullMarked;
