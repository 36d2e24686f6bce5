/**
 * The command {@code bank import}: reads another bank's files, sends their rows to the running
 * bank, and reports what became of them.
 *
 * <p>Knows file formats and their faults. Which row may come in, and whether the books agree
 * afterwards, the bank itself decides.
 */
@NullMarked
package bank.ballast.cli.importing;

import org.jspecify.annotations.NullMarked;
