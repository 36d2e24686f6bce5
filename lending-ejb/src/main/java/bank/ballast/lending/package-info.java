/**
 * Lending: what the bank lends, on which terms, and what it costs.
 *
 * <p>Decides what is offered to whom; the arithmetic is that of {@code bank.ballast.credit}.
 */
@NullMarked
package bank.ballast.lending;

import org.jspecify.annotations.NullMarked;
