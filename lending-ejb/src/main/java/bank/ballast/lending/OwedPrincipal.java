package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * What was owed of a loan's principal from a day on.
 *
 * @param from the end of this day
 * @param principal due or not
 */
public record OwedPrincipal(LocalDate from, Money principal) {}
