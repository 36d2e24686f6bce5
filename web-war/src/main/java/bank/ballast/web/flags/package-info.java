/** Feature flags, for those who run the bank. Decides nothing itself. */
@NullMarked
package bank.ballast.web.flags;

import org.jspecify.annotations.NullMarked;
