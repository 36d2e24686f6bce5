/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.traffic;

import org.jspecify.annotations.NullMarked;
