package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the bank lends.
 *
 * @param code names the product
 * @param version of its terms; a loan keeps the one that it was made with
 * @param least what is lent at least
 * @param most what is lent at most
 * @param instalments into how many a loan may be divided, ascending
 * @param lowestRate the lowest nominal rate, in percent a year
 * @param highestRate the highest nominal rate, in percent a year
 * @param paymentHolidays how many instalments a borrower may leave out in twelve months
 */
public record LoanProductView(
    String code,
    int version,
    Money least,
    Money most,
    List<Integer> instalments,
    BigDecimal lowestRate,
    BigDecimal highestRate,
    int paymentHolidays) {}
