/** One visited customer: profile, accounts, transactions, and what an agent may do about them. */
@NullMarked
package bank.ballast.portal.customers;

import org.jspecify.annotations.NullMarked;
