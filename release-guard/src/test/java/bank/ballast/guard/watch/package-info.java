/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.watch;

import org.jspecify.annotations.NullMarked;
