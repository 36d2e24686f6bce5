package bank.ballast.web.payees;

import bank.ballast.payments.PayeeCheckView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account is held by a name.
 *
 * @param id the record's
 * @param result the answer
 * @param name the holder's, at a close match
 * @param reason why it could not be checked
 * @param checkedAt when
 */
@Schema(name = "PayeeCheck")
public record PayeeCheck(
    @Schema(required = true, example = "check_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"match", "close_match", "no_match", "cannot_be_checked"})
        String result,
    @Schema(description = "The holder's name, where it is nearly the one given")
        @Nullable String name,
    @Schema(enumeration = {"account-unknown", "opted-out", "not-covered", "unavailable"})
        @Nullable String reason,
    @Schema(required = true) Instant checkedAt) {

  static PayeeCheck of(PayeeCheckView view) {
    return new PayeeCheck(
        view.id().toString(),
        view.result().name().toLowerCase(Locale.ROOT),
        view.name(),
        view.reason() == null ? null : Inputs.word(view.reason()),
        view.checkedAt());
  }
}
