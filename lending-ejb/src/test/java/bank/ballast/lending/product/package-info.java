/** Tests of products as data. */
@NullMarked
package bank.ballast.lending.product;

import org.jspecify.annotations.NullMarked;
