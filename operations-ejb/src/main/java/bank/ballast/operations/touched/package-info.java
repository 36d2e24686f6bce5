/**
 * Customers whom an incident touched: what each met, and that each is told of it once.
 *
 * <p>Finds nobody by itself: the release guard says who they are.
 */
@NullMarked
package bank.ballast.operations.touched;

import org.jspecify.annotations.NullMarked;
