/**
 * A mail server that keeps what it is given, and a page to read it: for a bank on one machine, none
 * of whose mails may reach anybody. Runs as a process of its own, and knows nothing of the bank.
 */
@NullMarked
package bank.ballast.local.mail;

import org.jspecify.annotations.NullMarked;
