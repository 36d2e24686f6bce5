package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.kernel.Money;

/**
 * A repayment that a customer makes.
 *
 * @param loan which loan
 * @param from one of the customer's accounts
 * @param amount how much: at most what ends the loan
 * @param excess what becomes of what is left when all that is due is paid
 * @param idempotencyKey the customer's own name for it, 1 to 64 printable ASCII characters: once
 *     made, the same again makes no other. One that was refused may be asked for again
 */
public record RepayLoan(
    LoanId loan, AccountId from, Money amount, LoanEvent.Excess excess, String idempotencyKey) {}
