package bank.ballast.lending;

import bank.ballast.kernel.Money;

/**
 * What borrowing would cost by today's tariff.
 *
 * @param amount that is overdrawn at the end of each day
 * @param days for so many
 * @param cost the interest of all of them, to the nearest penny
 * @param tariff that says so
 */
public record OverdraftCosts(Money amount, int days, Money cost, OverdraftTariffView tariff) {}
