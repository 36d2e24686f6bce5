/**
 * The payment scheme and the other banks, played by one program: a broker with a queue there and
 * one back, banks that answer as the account's number says, and pages to look at it and to send
 * money.
 *
 * <p>For one's own machine. Nothing of it goes into the bank.
 */
@NullMarked
package bank.ballast.simulator;

import org.jspecify.annotations.NullMarked;
