/**
 * The bank's business days: what must be done for each, exactly once and in order.
 *
 * <p>Jakarta Batch cuts the work into parts and runs them side by side; rows of the bank's own say
 * what is done.
 */
@NullMarked
package bank.ballast.platform.day;

import org.jspecify.annotations.NullMarked;
