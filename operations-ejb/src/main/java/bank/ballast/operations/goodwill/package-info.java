/**
 * Goodwill credits: a rule that one person proposes and another approves, and its booking in the
 * background, each customer's once for an incident.
 *
 * <p>Moves no money by itself: the ledger does, and writes the credit's row with its entry.
 */
@NullMarked
package bank.ballast.operations.goodwill;

import org.jspecify.annotations.NullMarked;
