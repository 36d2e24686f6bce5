/** Tests of interest on savings that need no server. */
@NullMarked
package bank.ballast.accounts.interest;

import org.jspecify.annotations.NullMarked;
