/** Reading the books: accounts as they stand, their legs, balances at a date. Writes nothing. */
@NullMarked
package bank.ballast.ledger.reading;

import org.jspecify.annotations.NullMarked;
