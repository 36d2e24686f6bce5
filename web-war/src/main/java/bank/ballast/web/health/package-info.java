/**
 * Whether this server lives, and whether it can serve: for load balancers and for those who watch.
 *
 * <p>Says up or down, and nothing of why: that is in the logs.
 */
@NullMarked
package bank.ballast.web.health;

import org.jspecify.annotations.NullMarked;
