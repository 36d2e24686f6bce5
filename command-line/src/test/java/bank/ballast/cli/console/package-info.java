/** Tests of how the command speaks. */
@NullMarked
package bank.ballast.cli.console;

import org.jspecify.annotations.NullMarked;
