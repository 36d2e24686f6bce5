package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.YearMonth;

/**
 * What moved for one reason in a month.
 *
 * @param month of the booking dates
 * @param code the entries'
 * @param in what made balances grow
 * @param out what made them fall, not negative
 */
public record Turnover(YearMonth month, String code, Money in, Money out) {}
