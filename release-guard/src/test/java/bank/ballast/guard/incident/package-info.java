/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.incident;

import org.jspecify.annotations.NullMarked;
