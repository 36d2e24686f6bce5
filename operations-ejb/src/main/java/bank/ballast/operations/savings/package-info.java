/** Telling customers in good time what will become of their savings. */
@NullMarked
package bank.ballast.operations.savings;

import org.jspecify.annotations.NullMarked;
