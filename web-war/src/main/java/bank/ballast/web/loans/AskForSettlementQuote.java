package bank.ballast.web.loans;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks what ends a loan.
 *
 * @param validTo the last day on which the figure is to hold
 */
@Schema(name = "AskForSettlementQuote")
public record AskForSettlementQuote(
    @Schema(description = "Today or one of the next 28 days, which is the usual.")
        @Nullable LocalDate validTo) {}
