/** Tests of closing accounts that need no server. */
@NullMarked
package bank.ballast.accounts.closure;

import org.jspecify.annotations.NullMarked;
