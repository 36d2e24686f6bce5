/** Customers: their profile, and how they become one. */
@NullMarked
package bank.ballast.accounts.customer;

import org.jspecify.annotations.NullMarked;
