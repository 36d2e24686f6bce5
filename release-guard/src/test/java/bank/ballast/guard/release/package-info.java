/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.release;

import org.jspecify.annotations.NullMarked;
