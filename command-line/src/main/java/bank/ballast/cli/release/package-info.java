/** The {@code release} commands: say to the release guard what a person wants. Decides nothing. */
@NullMarked
package bank.ballast.cli.release;

import org.jspecify.annotations.NullMarked;
