/**
 * Joint accounts: how the second holder comes to one, by an invitation of the first's.
 *
 * <p>Moves no money, and has no rule for what holders may do: whoever holds an account may do what
 * its holders may.
 */
@NullMarked
package bank.ballast.accounts.joint;

import org.jspecify.annotations.NullMarked;
