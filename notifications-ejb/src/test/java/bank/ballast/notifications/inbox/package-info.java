/** Tests of the inboxes, on a real MariaDB. */
@NullMarked
package bank.ballast.notifications.inbox;

import org.jspecify.annotations.NullMarked;
