/**
 * The support desk: an agent's visits to a customer's records, and what may be done within one.
 *
 * <p>Decides nothing about money or identity: it asks the accounts and the sign-ins to act, and
 * writes down who asked and why.
 */
@NullMarked
package bank.ballast.operations.desk;

import org.jspecify.annotations.NullMarked;
