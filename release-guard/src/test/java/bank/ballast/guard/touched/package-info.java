/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.touched;

import org.jspecify.annotations.NullMarked;
