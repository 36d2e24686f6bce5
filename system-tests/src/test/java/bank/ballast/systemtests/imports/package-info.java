/**
 * The command {@code bank import} as people run it, a process of its own against the running bank.
 *
 * <p>Which rows are malformed in which way, the adapters' own tests say.
 */
@NullMarked
package bank.ballast.systemtests.imports;

import org.jspecify.annotations.NullMarked;
