/** Tests of the guard's process. */
@NullMarked
package bank.ballast.guard.process;

import org.jspecify.annotations.NullMarked;
