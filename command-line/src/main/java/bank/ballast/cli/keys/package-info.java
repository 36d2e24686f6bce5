/** The {@code keys} commands: what to do and to tell. How keys are changed is not theirs. */
@NullMarked
package bank.ballast.cli.keys;

import org.jspecify.annotations.NullMarked;
