/** Statements read back by programs that are not the bank's. */
@NullMarked
package bank.ballast.accounts.statement;

import org.jspecify.annotations.NullMarked;
