/** Tests of the e-mails, on a real MariaDB and against a real mail server. */
@NullMarked
package bank.ballast.notifications.mail;

import org.jspecify.annotations.NullMarked;
