/**
 * The words that every room of the bank shares: money, ids, refusals and the business clock.
 *
 * <p>Plain Java: no container, no database, no HTTP. The one exception is the annotation on {@link
 * Refusal} that tells a container to roll back.
 */
@NullMarked
package bank.ballast.kernel;

import org.jspecify.annotations.NullMarked;
