/**
 * Overdrafts on current accounts: who is offered one and how high, what it costs, and how that is
 * charged. The ledger's floor of an account is what may be used; the rows here say what was agreed,
 * and the floor follows them.
 */
@NullMarked
package bank.ballast.lending.overdraft;

import org.jspecify.annotations.NullMarked;
