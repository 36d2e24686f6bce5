/** Tests of what the pages of loans work out themselves. */
@NullMarked
package bank.ballast.portal.loans;

import org.jspecify.annotations.NullMarked;
