/** What savings earn, as the desk sees and decides it. */
@NullMarked
package bank.ballast.portal.savings;

import org.jspecify.annotations.NullMarked;
