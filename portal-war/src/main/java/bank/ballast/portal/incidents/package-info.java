/** The pages of incidents, as the release guard keeps them: the list, and one with all its acts. */
@NullMarked
package bank.ballast.portal.incidents;

import org.jspecify.annotations.NullMarked;
