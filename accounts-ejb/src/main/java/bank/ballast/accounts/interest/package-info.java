/**
 * Interest on savings pots: earned each day on the balance at its end, to a millionth of a penny,
 * and paid in whole pennies at the end of the month. What is earned and not paid is the bank's
 * debt, and stands in the books as such from the day on which its pennies are whole.
 */
@NullMarked
package bank.ballast.accounts.interest;

import org.jspecify.annotations.NullMarked;
