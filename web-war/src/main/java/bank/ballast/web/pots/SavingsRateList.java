package bank.ballast.web.pots;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What savings earned, earn and will earn.
 *
 * @param items the latest first
 */
@Schema(name = "SavingsRateList")
public record SavingsRateList(@Schema(required = true) List<SavingsRate> items) {}
