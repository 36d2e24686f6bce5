/** Looks at both releases all the time and says what is wrong; changes nothing. */
@NullMarked
package bank.ballast.guard.watch;

import org.jspecify.annotations.NullMarked;
