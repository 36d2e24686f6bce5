package bank.ballast.web.loans;

import bank.ballast.lending.PurchaseOffers;
import bank.ballast.web.input.Inputs;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What each way of dividing a purchase costs.
 *
 * @param items by the number of instalments, ascending; none where it can't be divided
 * @param notOffered why it can't: the code of the refusal that dividing would meet
 */
@Schema(name = "PurchaseInstalmentOffers")
public record PurchaseInstalmentOffers(
    @Schema(required = true) List<LoanQuote> items,
    @Schema(
            example = "purchase-too-old",
            description = "Why it can't be divided: the code of the refusal that it would meet.")
        @Nullable String notOffered) {

  static PurchaseInstalmentOffers of(PurchaseOffers offers) {
    return new PurchaseInstalmentOffers(
        offers.ways().stream()
            .map(way -> LoanQuote.of(way.quote(), way.needsApplication()))
            .toList(),
        offers.notOffered() == null ? null : Inputs.word(offers.notOffered()));
  }
}
