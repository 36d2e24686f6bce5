/** The {@code bench} commands: what to measure, and where to keep it. Measures nothing itself. */
@NullMarked
package bank.ballast.cli.bench;

import org.jspecify.annotations.NullMarked;
