/** The page of releases: the one under way, its curves, and what an operator may do about it. */
@NullMarked
package bank.ballast.portal.releases;

import org.jspecify.annotations.NullMarked;
