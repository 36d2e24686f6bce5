package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to borrow.
 *
 * @param product its code
 * @param amount how much
 * @param instalments in how many it is repaid
 * @param firstDue when the first falls due; null for one period after the loan is paid out
 */
public record AskForQuote(
    String product, Money amount, int instalments, @Nullable LocalDate firstDue) {}
