/**
 * The customer's accounts, their balances and their transactions.
 *
 * <p>Only one's own: the accounts module knows of no others here.
 */
@NullMarked
package bank.ballast.web.accounts;

import org.jspecify.annotations.NullMarked;
