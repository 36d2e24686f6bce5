package bank.ballast.web.loans;

import bank.ballast.lending.AskForQuote;
import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to borrow.
 *
 * @param product its code; the personal loan where it is left out
 * @param amount how much
 * @param instalments in how many it is repaid
 * @param firstDue when the first falls due; a month from today where it is left out
 */
@Schema(name = "AskForLoanQuote")
public record AskForLoanQuote(
    @Size(max = 32) @Schema(defaultValue = USUAL, example = USUAL) @Nullable String product,
    @NotNull @Valid @Schema(required = true) Amount amount,
    @NotNull @Schema(required = true, example = "24") Integer instalments,
    @Schema(description = "At most two months ahead; a month from today where it is left out.")
        @Nullable LocalDate firstDue) {

  private static final String USUAL = "personal-loan";

  AskForQuote toAsk() {
    return new AskForQuote(
        Objects.requireNonNullElse(product, USUAL), amount.toMoney(), instalments, firstDue);
  }
}
