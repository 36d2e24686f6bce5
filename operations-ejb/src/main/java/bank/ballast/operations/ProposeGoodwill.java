package bank.ballast.operations;

import java.util.Currency;
import java.util.Map;

/**
 * Proposes a rule for goodwill credits.
 *
 * @param incident which incident
 * @param currency of all amounts
 * @param amounts what each kind of thing is worth, in minor units; what is left out is worth
 *     nothing
 */
public record ProposeGoodwill(String incident, Currency currency, Map<MetKind, Long> amounts) {

  /** A proposal that can't change under the reader. */
  public ProposeGoodwill {
    amounts = Map.copyOf(amounts);
  }
}
