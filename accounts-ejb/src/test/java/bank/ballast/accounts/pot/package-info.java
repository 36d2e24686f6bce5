/** Tests of savings pots that need no server. */
@NullMarked
package bank.ballast.accounts.pot;

import org.jspecify.annotations.NullMarked;
