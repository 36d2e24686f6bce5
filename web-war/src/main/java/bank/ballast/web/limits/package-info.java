/** How much may leave an account in a day. */
@NullMarked
package bank.ballast.web.limits;

import org.jspecify.annotations.NullMarked;
