package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the bank offers. The rate and the terms hold while the offer is good; the days on which
 * instalments fall due, and with them pennies of interest and the last decimal of the APR, are
 * those of the day on which the agreement is signed.
 *
 * @param annualRate the nominal rate, in percent a year
 * @param apr reckoned for the day of the offer, in percent a year
 * @param instalment what most instalments come to
 * @param totalPayable all of them together, with fees
 * @param until the last day on which it can be accepted
 */
public record LoanOffer(
    BigDecimal annualRate, BigDecimal apr, Money instalment, Money totalPayable, LocalDate until) {}
