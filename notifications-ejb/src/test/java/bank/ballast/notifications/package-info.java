/** Tests of the messages that others write. */
@NullMarked
package bank.ballast.notifications;

import org.jspecify.annotations.NullMarked;
