/** How commands speak to people: lines, steps and tables. Knows no command. */
@NullMarked
package bank.ballast.cli.console;

import org.jspecify.annotations.NullMarked;
