/** Tests of the {@code ledger} commands. */
@NullMarked
package bank.ballast.cli.ledger;

import org.jspecify.annotations.NullMarked;
