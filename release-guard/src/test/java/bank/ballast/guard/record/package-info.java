/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.record;

import org.jspecify.annotations.NullMarked;
