package bank.ballast.lending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Into how many instalments a purchase can be divided, and what each way costs.
 *
 * @param offers one for each number of instalments, ascending; none where it can't be divided
 * @param notOffered why it can't; null where it can
 */
public record PurchaseOffers(List<LoanQuoteView> offers, @Nullable LendingRefusal notOffered) {

  /** A list that can't change under the reader. */
  public PurchaseOffers {
    offers = List.copyOf(offers);
  }
}
