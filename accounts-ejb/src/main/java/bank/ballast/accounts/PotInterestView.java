package bank.ballast.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pot earns.
 *
 * @param rate that holds today
 * @param next that is announced, or null
 * @param accrued what it has earned that is not paid yet, in whole units of the currency with eight
 *     decimals: a millionth of a penny
 * @param paidOn the day on which it is paid next
 */
public record PotInterestView(
    SavingsRateView rate, @Nullable SavingsRateView next, BigDecimal accrued, LocalDate paidOn) {}
