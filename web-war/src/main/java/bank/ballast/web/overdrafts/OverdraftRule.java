package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftOffer;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what came of it.
 *
 * @param rule which
 * @param met whether it speaks for a limit
 * @param required what it asks for
 * @param actual what was found
 */
@Schema(name = "OverdraftRule")
public record OverdraftRule(
    @Schema(
            required = true,
            enumeration = {
              "in-pounds",
              "holders",
              "open",
              "age",
              "charges-waiting",
              "loans-overdue",
              "days-open",
              "monthly-income"
            },
            description = "Years, days, a number, or pence; 1 is yes and 0 is no.")
        String rule,
    @Schema(required = true) boolean met,
    @Schema(required = true, example = "18") long required,
    @Schema(description = "Missing where it is not known.", example = "36") @Nullable Long actual) {

  static OverdraftRule of(OverdraftOffer.Outcome outcome) {
    return new OverdraftRule(
        outcome.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        outcome.met(),
        outcome.required(),
        outcome.actual());
  }
}
