/** Gives every module the one clock that it is run by. */
@NullMarked
package bank.ballast.security.time;

import org.jspecify.annotations.NullMarked;
