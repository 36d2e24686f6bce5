package bank.ballast.web.saving;

import bank.ballast.accounts.SalarySorterView;
import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How pay is split.
 *
 * @param least what is less than this is no pay
 * @param rules in order
 */
@Schema(name = "SalarySorter")
public record SalarySorter(
    @NotNull @Valid @Schema(required = true) Amount least,
    @NotNull @Size(min = 1, max = 30) @Schema(required = true)
        List<@NotNull @Valid SortingRule> rules) {

  static SalarySorter of(SalarySorterView view) {
    return new SalarySorter(
        Amount.of(view.least()), view.rules().stream().map(SortingRule::of).toList());
  }
}
