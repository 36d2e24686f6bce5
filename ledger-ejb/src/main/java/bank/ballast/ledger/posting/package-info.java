/**
 * Posting: judges what may be booked, in memory, and writes what may.
 *
 * <p>{@code Judge} knows the rules of the books and no database; {@code Books} keeps the tables and
 * no rule. Reading the books is not done here.
 */
@NullMarked
package bank.ballast.ledger.posting;

import org.jspecify.annotations.NullMarked;
