package bank.ballast.lending;

import bank.ballast.credit.Schedule;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a loan would cost if it were paid out on a day.
 *
 * @param product its code
 * @param version of its terms
 * @param amount what is lent
 * @param paidOutOn the day on which it is
 * @param annualRate the nominal rate, in percent a year
 * @param apr what the credit costs in percent a year, to one decimal (CONC App 1.2)
 * @param instalment what most instalments come to
 * @param totalPayable all of them together, with fees
 * @param schedule when what falls due: the one that the loan then gets
 */
public record LoanQuoteView(
    String product,
    int version,
    Money amount,
    LocalDate paidOutOn,
    BigDecimal annualRate,
    BigDecimal apr,
    Money instalment,
    Money totalPayable,
    Schedule schedule) {}
