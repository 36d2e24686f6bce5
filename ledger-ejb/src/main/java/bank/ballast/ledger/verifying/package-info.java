/**
 * Verifying the books: every row against those that it must agree with, in one snapshot of the
 * database, in bounded memory. Trusts no sum that it did not make itself, and writes nothing.
 */
@NullMarked
package bank.ballast.ledger.verifying;

import org.jspecify.annotations.NullMarked;
