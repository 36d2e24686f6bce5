package bank.ballast.web.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a payment holiday.
 *
 * @param instalments how many are to be left out
 */
@Schema(name = "AskForPaymentHoliday")
public record AskForPaymentHoliday(
    @NotNull
        @Min(1)
        @Max(12)
        @Schema(
            required = true,
            minimum = "1",
            maximum = "12",
            description = "How many of the next instalments are to be left out.")
        Integer instalments) {}
