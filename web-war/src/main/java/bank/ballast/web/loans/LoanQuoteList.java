package bank.ballast.web.loans;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What each way of dividing a purchase costs.
 *
 * @param items by the number of instalments, ascending
 */
@Schema(name = "PurchaseInstalmentOffers")
public record LoanQuoteList(@Schema(required = true) List<LoanQuote> items) {}
