/** Right-to-left writing. */
@NullMarked
package bank.ballast.accounts.bidi;

import org.jspecify.annotations.NullMarked;
