package bank.ballast.web.joint;

import bank.ballast.accounts.InvitationState;
import bank.ballast.accounts.InvitationView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as who claimed it sees it.
 *
 * @param id of the invitation
 * @param state what came of it
 * @param claimedAt when
 * @param accountId the account that they hold now
 */
@Schema(name = "AccountClaim")
public record Claim(
    @Schema(required = true, example = "inv_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"claimed", "approved", "declined"})
        String state,
    @Schema(required = true) @Nullable Instant claimedAt,
    @Schema(description = "Missing until the inviter has approved.") @Nullable String accountId) {

  static Claim of(InvitationView view) {
    return new Claim(
        view.id().toString(),
        Inputs.word(view.state()),
        view.claimedAt(),
        view.state() == InvitationState.APPROVED ? view.account().toString() : null);
  }
}
