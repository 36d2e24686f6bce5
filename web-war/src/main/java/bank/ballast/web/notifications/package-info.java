/**
 * The customer's inbox.
 *
 * <p>Shows and marks messages; who is told what, other modules decide.
 */
@NullMarked
package bank.ballast.web.notifications;

import org.jspecify.annotations.NullMarked;
