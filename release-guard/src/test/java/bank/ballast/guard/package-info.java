/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard;

import org.jspecify.annotations.NullMarked;
