/**
 * Support cases: what a customer asks, what agents answer, and whose turn it is.
 *
 * <p>Opens no records: for that a case leads to the desk, as the reason of a visit.
 */
@NullMarked
package bank.ballast.operations.cases;

import org.jspecify.annotations.NullMarked;
