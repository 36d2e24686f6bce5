/**
 * Closing accounts by those who own them: who asked and who agreed, and the steps from there to an
 * account that is closed and empty.
 *
 * <p>Holds no database transaction while the ledger moves money or closes an account.
 */
@NullMarked
package bank.ballast.accounts.closure;

import org.jspecify.annotations.NullMarked;
