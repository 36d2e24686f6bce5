package bank.ballast.accounts.saving;

import bank.ballast.accounts.PotId;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SortingRule;
import bank.ballast.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules make of money that moved. Pure.
 *
 * @param pot where a part goes
 * @param amount how much
 */
record Split(PotId pot, Money amount) {

  /** Pence of a pound, cents of a euro: what is rounded up to has two decimals in both. */
  private static final long WHOLE = 100;

  /** What is missing to the next whole pound, so many times; nothing of a whole amount. */
  static List<Split> ofPayment(Money paid, RoundUpView rule) {
    long missing = Math.floorMod(-paid.minorUnits(), WHOLE) * rule.multiplier();
    return missing == 0
        ? List.of()
        : List.of(new Split(rule.pot(), new Money(missing, paid.currency())));
  }

  /** Fixed amounts in order, then shares; together never more than came in. */
  static List<Split> ofPay(Money pay, SalarySorterView rules) {
    if (pay.compareTo(rules.least()) < 0) {
      return List.of();
    }
    List<Split> splits = new ArrayList<>();
    long left = pay.minorUnits();
    for (boolean fixed : new boolean[] {true, false}) {
      for (SortingRule rule : rules.rules()) {
        if ((rule.amount() != null) == fixed) {
          long part = Math.min(left, part(rule, pay));
          left -= part;
          if (part > 0) {
            splits.add(new Split(rule.pot(), new Money(part, pay.currency())));
          }
        }
      }
    }
    return List.copyOf(splits);
  }

  private static long part(SortingRule rule, Money pay) {
    Money amount = rule.amount();
    if (amount != null) {
      return amount.minorUnits();
    }
    Integer percent = rule.percent();
    // Whole hundreds first: a hundred times a large amount needs more than 64 bits.
    long units = pay.minorUnits();
    return percent == null ? 0 : units / WHOLE * percent + units % WHOLE * percent / WHOLE;
  }
}
