/** Tests of savings pots that need no server. */
@NullMarked
package bank.ballast.accounts.saving;

import org.jspecify.annotations.NullMarked;
