/**
 * Whether this server lives, and whether it can serve: for load balancers and for those who watch.
 *
 * <p>Details are for the management port; the public paths say up or down.
 */
@NullMarked
package bank.ballast.web.health;

import org.jspecify.annotations.NullMarked;
