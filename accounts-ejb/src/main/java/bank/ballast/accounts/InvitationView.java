package bank.ballast.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a joint account.
 *
 * @param id its id
 * @param account which one
 * @param state how far it is
 * @param claimant the name of who claimed it, or null
 * @param madeAt when
 * @param expiresAt until when it can be claimed
 * @param claimedAt when, or null
 * @param endedAt when it was approved, declined, withdrawn or found over, or null
 */
public record InvitationView(
    InvitationId id,
    AccountId account,
    InvitationState state,
    @Nullable String claimant,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant claimedAt,
    @Nullable Instant endedAt) {}
