package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it stands.
 *
 * @param id names it
 * @param customer who owes
 * @param account into which it was paid out, and from which instalments are collected
 * @param product its code
 * @param productVersion of its terms
 * @param terms those that it was made with
 * @param apr what the credit costs in percent a year, to one decimal
 * @param paidOutOn when it was paid out
 * @param withdrawableUntil the last day on which the customer may withdraw (Consumer Credit Act
 *     1974, section 66A)
 * @param state whether it goes on
 * @param position where it stands today
 * @param settlement what ends it today
 * @param withdrawal the borrower's notice of withdrawal; null where there is none
 */
public record LoanView(
    LoanId id,
    CustomerId customer,
    AccountId account,
    String product,
    int productVersion,
    LoanTerms terms,
    BigDecimal apr,
    LocalDate paidOutOn,
    LocalDate withdrawableUntil,
    LoanState state,
    LoanPosition position,
    Settlement settlement,
    @Nullable Withdrawal withdrawal) {

  /**
   * A borrower's notice that they withdraw.
   *
   * @param noticedOn from which day it counts
   * @param payBackBy the day on which what is owed then is collected
   */
  public record Withdrawal(LocalDate noticedOn, LocalDate payBackBy) {}
}
