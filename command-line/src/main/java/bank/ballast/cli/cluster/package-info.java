/** The {@code cluster} commands: what to start and to tell. Starts nothing by itself. */
@NullMarked
package bank.ballast.cli.cluster;

import org.jspecify.annotations.NullMarked;
