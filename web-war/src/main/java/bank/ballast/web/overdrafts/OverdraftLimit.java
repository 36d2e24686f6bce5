package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftView;
import bank.ballast.web.input.Amount;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit that was set.
 *
 * @param limit how high
 * @param kind how it came about
 * @param setAt when
 */
@Schema(name = "OverdraftLimit")
public record OverdraftLimit(
    @Schema(required = true) Amount limit,
    @Schema(
            required = true,
            enumeration = {"set", "kept", "closed", "other"},
            description =
                "Set by a holder; kept, because its money was in use when it was to be lowered; or"
                    + " ended with the account.")
        String kind,
    @Schema(required = true) Instant setAt) {

  static OverdraftLimit of(OverdraftView.Change change) {
    return new OverdraftLimit(
        Amount.of(change.limit()), change.kind().name().toLowerCase(Locale.ROOT), change.at());
  }
}
