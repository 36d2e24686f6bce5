package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One part of incoming pay: either an amount or a share.
 *
 * @param pot where it goes
 * @param amount so much, or null
 * @param percent this share of what came in, 1 to 100, rounded down to a penny; or null
 */
public record SortingRule(PotId pot, @Nullable Money amount, @Nullable Integer percent) {}
