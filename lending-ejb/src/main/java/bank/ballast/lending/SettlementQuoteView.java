package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * What ends a loan, until a day. Interest runs only to the day on which it is paid, so that paying
 * sooner costs less, and never costs more than SI 2004/1483 lets a lender ask for.
 *
 * @param id names it
 * @param loan which loan
 * @param validTo the last day on which it holds
 * @param amount what ends the loan on that day
 * @param principal what of it is debt
 * @param interest what of it is interest
 * @param interestPaidAhead what was paid of interest that is not earned by then: it lowers the sum
 * @param fees what of it are fees and charges
 * @param rebate what of debt, interest and fees the borrower is spared, because the law's figure is
 *     lower
 * @param today what ends the loan today
 */
public record SettlementQuoteView(
    SettlementQuoteId id,
    LoanId loan,
    LocalDate validTo,
    Money amount,
    Money principal,
    Money interest,
    Money interestPaidAhead,
    Money fees,
    Money rebate,
    Money today) {}
