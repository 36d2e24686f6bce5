/** The trail of what staff did, for those who watch over it. Changes nothing. */
@NullMarked
package bank.ballast.portal.audit;

import org.jspecify.annotations.NullMarked;
