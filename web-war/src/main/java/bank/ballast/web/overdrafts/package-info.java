/** Overdrafts of the actor's own accounts. */
@NullMarked
package bank.ballast.web.overdrafts;

import org.jspecify.annotations.NullMarked;
