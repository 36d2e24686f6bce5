/** Transactions as their account's holders find them again, and what they write beside them. */
@NullMarked
package bank.ballast.accounts.transaction;

import org.jspecify.annotations.NullMarked;
