/** Accounts: their numbers, who holds them, and how they are read together with the ledger. */
@NullMarked
package bank.ballast.accounts.account;

import org.jspecify.annotations.NullMarked;
