/**
 * E-mails: the queue in which they wait, what they look like, and the mail server that takes them.
 *
 * <p>Writes no message of its own, and says nothing of addresses or texts to any log.
 */
@NullMarked
package bank.ballast.notifications.mail;

import org.jspecify.annotations.NullMarked;
