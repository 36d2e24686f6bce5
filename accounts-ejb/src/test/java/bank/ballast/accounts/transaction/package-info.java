/** Tests of finding transactions again. */
@NullMarked
package bank.ballast.accounts.transaction;

import org.jspecify.annotations.NullMarked;
