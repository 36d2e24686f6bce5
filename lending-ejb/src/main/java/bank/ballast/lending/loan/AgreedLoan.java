package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.LoanTerms;
import bank.ballast.lending.LoanId;
import java.math.BigDecimal;

/**
 * What was agreed, and is to be paid out.
 *
 * @param id the loan's; made from what was agreed, so that it is paid out once
 * @param customer who owes
 * @param account one that the customer holds: it gets the money, and instalments are collected from
 *     it
 * @param product its code
 * @param productVersion of its terms
 * @param terms what was signed; they start today
 * @param apr in percent a year, to one decimal
 */
public record AgreedLoan(
    LoanId id,
    CustomerId customer,
    Listing account,
    String product,
    int productVersion,
    LoanTerms terms,
    BigDecimal apr) {}
