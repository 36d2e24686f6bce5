/** Customers' inboxes as rows of a table. Sends nothing anywhere. */
@NullMarked
package bank.ballast.notifications.inbox;

import org.jspecify.annotations.NullMarked;
