package bank.ballast.lending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Into how many instalments a purchase can be divided, and what each way costs.
 *
 * @param ways one for each number of instalments, ascending; none where it can't be divided
 * @param notOffered why it can't; null where it can
 */
public record PurchaseOffers(List<Way> ways, @Nullable LendingRefusal notOffered) {

  /** A list that can't change under the reader. */
  public PurchaseOffers {
    ways = List.copyOf(ways);
  }

  /**
   * A number of instalments.
   *
   * @param quote what it costs
   * @param needsApplication whether it is applied for as a loan is, and not taken at once
   */
  public record Way(LoanQuoteView quote, boolean needsApplication) {}
}
