/** What the bank lends, at the desk: limits that wait for a second person, and what they cost. */
@NullMarked
package bank.ballast.portal.lending;

import org.jspecify.annotations.NullMarked;
