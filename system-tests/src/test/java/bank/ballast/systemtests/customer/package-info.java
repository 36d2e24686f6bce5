/**
 * The main job of the bank, from signing up to paying another customer, and every way to be
 * refused.
 */
@NullMarked
package bank.ballast.systemtests.customer;

import org.jspecify.annotations.NullMarked;
