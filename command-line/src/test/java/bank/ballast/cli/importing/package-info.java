/** Tests of the adapters and the report that need no server. */
@NullMarked
package bank.ballast.cli.importing;

import org.jspecify.annotations.NullMarked;
