package bank.ballast.web.joint;

import bank.ballast.accounts.InvitationView;
import bank.ballast.accounts.JointAccounts;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a joint account, as its holders see it.
 *
 * @param id its id
 * @param accountId which account
 * @param state how far it is
 * @param claimant the name of who claimed it
 * @param code to be handed on; told once
 * @param madeAt when
 * @param expiresAt until when it can be claimed
 * @param claimedAt when
 * @param endedAt when it came to its end
 */
@Schema(name = "AccountInvitation")
public record Invitation(
    @Schema(required = true, example = "inv_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @Schema(
            required = true,
            enumeration = {
              "open",
              "claimed",
              "approved",
              "declined",
              "withdrawn",
              "expired",
              "other"
            })
        String state,
    @Schema(description = "The name of who claimed it.") @Nullable String claimant,
    @Schema(
            description = "To be handed on. Told when the invitation is made, and never again.",
            example = "7k3mzq0x9d4tn8w2e5b1vhc6ys")
        @Nullable String code,
    @Schema(required = true) Instant madeAt,
    @Schema(required = true) Instant expiresAt,
    @Nullable Instant claimedAt,
    @Nullable Instant endedAt) {

  static Invitation of(InvitationView view) {
    return of(view, null);
  }

  static Invitation of(JointAccounts.Made made) {
    return of(made.invitation(), made.code());
  }

  private static Invitation of(InvitationView view, @Nullable String code) {
    return new Invitation(
        view.id().toString(),
        view.account().toString(),
        Inputs.word(view.state()),
        view.claimant(),
        code,
        view.madeAt(),
        view.expiresAt(),
        view.claimedAt(),
        view.endedAt());
  }
}
