/** The {@code ledger} commands: what the books say. Changes nothing in them. */
@NullMarked
package bank.ballast.cli.ledger;

import org.jspecify.annotations.NullMarked;
