package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * Money that goes from the lender to the borrower or back, on a day.
 *
 * @param date the day
 * @param amount how much; the list that it stands in says in which direction
 */
public record CashFlow(LocalDate date, Money amount) {}
