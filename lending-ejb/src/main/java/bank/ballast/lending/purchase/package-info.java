/** Purchases that are paid in instalments after all. */
@NullMarked
package bank.ballast.lending.purchase;

import org.jspecify.annotations.NullMarked;
