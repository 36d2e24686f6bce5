package bank.ballast.web.saving;

import bank.ballast.accounts.PotId;
import bank.ballast.kernel.Money;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One part of incoming pay.
 *
 * @param potId where it goes
 * @param amount so much
 * @param percent or this share
 */
@Schema(name = "SortingRule", description = "Either `amount` or `percent`.")
public record SortingRule(
    @NotNull @Schema(required = true, example = "pot_01jd7q2k5e8g4r0t6u3v1n9m2c") String potId,
    @Valid @Nullable Amount amount,
    @Schema(example = "10", description = "1 to 100, of what came in; rounded down.")
        @Nullable Integer percent) {

  bank.ballast.accounts.SortingRule toRule() {
    return new bank.ballast.accounts.SortingRule(
        Inputs.id("rules.potId", potId, PotId::parse),
        amount == null ? null : amount.toMoney(),
        percent);
  }

  static SortingRule of(bank.ballast.accounts.SortingRule rule) {
    Money amount = rule.amount();
    return new SortingRule(
        rule.pot().toString(), amount == null ? null : Amount.of(amount), rule.percent());
  }
}
