/** Tests of savings pots that need no server. */
@NullMarked
package bank.ballast.accounts.interest;

import org.jspecify.annotations.NullMarked;
