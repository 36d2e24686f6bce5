/** Tests of saving that goes by itself that need no server. */
@NullMarked
package bank.ballast.accounts.saving;

import org.jspecify.annotations.NullMarked;
