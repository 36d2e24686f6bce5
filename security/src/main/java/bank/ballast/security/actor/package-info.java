/** Reads the container's caller into an {@link bank.ballast.security.Actor}. */
@NullMarked
package bank.ballast.security.actor;

import org.jspecify.annotations.NullMarked;
