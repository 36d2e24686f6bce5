/** What income the bank has seen: one notion for all that is lent. */
@NullMarked
package bank.ballast.lending.income;

import org.jspecify.annotations.NullMarked;
