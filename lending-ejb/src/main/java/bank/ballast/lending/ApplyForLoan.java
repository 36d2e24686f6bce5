package bank.ballast.lending;

import bank.ballast.accounts.AccountId;

/**
 * What a customer applies for.
 *
 * @param idempotencyKey names the application: 1 to 64 printable ASCII characters
 * @param loan what they would like to borrow
 * @param account of theirs, into which it is paid out, and from which it is repaid
 * @param circumstances how they live
 */
public record ApplyForLoan(
    String idempotencyKey,
    AskForQuote loan,
    AccountId account,
    Circumstances circumstances,
    LoanPurpose purpose) {}
