package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.util.List;

/**
 * How pay is split.
 *
 * @param least what is less than this is no pay
 * @param rules in order
 */
public record SalarySorterView(Money least, List<SortingRule> rules) {

  /** A view whose rules can't change under the reader. */
  public SalarySorterView {
    rules = List.copyOf(rules);
  }
}
