package bank.ballast.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What savings earn from a day on.
 *
 * @param gross percent a year before compounding
 * @param aer the annual equivalent rate in percent, two decimals: what a year earns where each
 *     month's interest is paid and stays (UK Finance, code of conduct for the advertising of
 *     interest bearing accounts)
 * @param effectiveOn the first day that it is for
 */
public record SavingsRateView(BigDecimal gross, BigDecimal aer, LocalDate effectiveOn) {}
