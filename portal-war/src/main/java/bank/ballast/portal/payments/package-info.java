/** What is on its way between this bank and others, as the desk sees it. */
@NullMarked
package bank.ballast.portal.payments;

import org.jspecify.annotations.NullMarked;
