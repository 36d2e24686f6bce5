/** Products as data, with versions, and quotes from them. */
@NullMarked
package bank.ballast.lending.product;

import org.jspecify.annotations.NullMarked;
