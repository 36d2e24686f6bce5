/**
 * The arithmetic of lending: terms in; schedule, annual percentage rate, accrued interest and
 * settlement figure out. Pure functions of their arguments: no clock, no container, no table.
 *
 * <p>{@link bank.ballast.credit.LoanTerms} are the terms, {@link bank.ballast.credit.Schedule} what
 * follows from them, {@link bank.ballast.credit.Apr} what the credit costs a year, {@link
 * bank.ballast.credit.InterestAccrual} what a balance earns from one day to another, {@link
 * bank.ballast.credit.EarlySettlement} what ends the agreement before its time. Terms that no loan
 * can have are refused when they are made, with {@link bank.ballast.credit.TermsRefused}.
 *
 * <p>Rates are percent a year. Amounts are {@link bank.ballast.kernel.Money}; inside, they are
 * decimals of the currency's major unit, rounded to its minor unit wherever an amount is due.
 */
@NullMarked
package bank.ballast.credit;

import org.jspecify.annotations.NullMarked;
