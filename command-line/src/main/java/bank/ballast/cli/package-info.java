/**
 * The {@code bank} command: what people type, and what they read back. Each command is a class of
 * its own, listed in {@link bank.ballast.cli.Main}.
 *
 * <p>Starts no server itself; that is the local stack's.
 */
@NullMarked
package bank.ballast.cli;

import org.jspecify.annotations.NullMarked;
