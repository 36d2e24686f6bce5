package bank.ballast.accounts.joint;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.InvitationId;
import bank.ballast.accounts.InvitationState;
import bank.ballast.accounts.InvitationView;
import bank.ballast.accounts.JointAccounts;
import bank.ballast.accounts.JointRefusal;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An invitation to a joint account. Whoever changes it has locked its row. */
@Entity
@Table(name = "accounts_invitation")
@DynamicUpdate // The application may change some columns alone.
public class Invitation {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "code_hash", columnDefinition = "binary(32)")
  @SuppressWarnings("UnusedVariable") // Queries read it.
  private byte[] codeHash;

  private String state;

  @Column(name = "under_way")
  @SuppressWarnings("UnusedVariable") // For the key that lets an account have one at a time.
  private @Nullable Integer underWay;

  @Column(name = "claimant_id")
  private @Nullable UUID claimantId;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "claimed_at")
  private @Nullable Instant claimedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  protected Invitation() {}

  Invitation(AccountId account, byte[] codeHash, Instant now) {
    this.id = InvitationId.next().value();
    this.accountId = account.value();
    this.codeHash = codeHash;
    this.state = InvitationState.OPEN.name();
    this.underWay = 1;
    this.madeAt = now;
    this.expiresAt = now.plus(Duration.ofDays(JointAccounts.DAYS_TO_CLAIM));
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  Optional<CustomerId> claimant() {
    return Optional.ofNullable(claimantId).map(CustomerId::new);
  }

  /** How far it is: over from the moment on that it says, whether or not that is written yet. */
  InvitationState state(Instant now) {
    InvitationState written = written();
    return written == InvitationState.OPEN && !now.isBefore(expiresAt)
        ? InvitationState.EXPIRED
        : written;
  }

  private InvitationState written() {
    return Constants.of(InvitationState.class, state, InvitationState.OTHER);
  }

  /** Whether it stands in the way of another one. */
  boolean isUnderWay(Instant now) {
    InvitationState present = state(now);
    return present == InvitationState.OPEN || present == InvitationState.CLAIMED;
  }

  /**
   * Claims it. Again by the same, it changes nothing.
   *
   * @throws Refusal {@link JointRefusal#INVITATION_NOT_FOUND} where it is not there to be claimed
   */
  void claim(CustomerId by, Instant now) {
    if (by.value().equals(claimantId)) {
      return;
    }
    if (state(now) != InvitationState.OPEN) {
      throw new Refusal(JointRefusal.INVITATION_NOT_FOUND);
    }
    state = InvitationState.CLAIMED.name();
    claimantId = by.value();
    claimedAt = now;
  }

  /**
   * Approves who claimed it; tells who becomes a holder, nobody where they are one already.
   *
   * @throws Refusal {@link JointRefusal#INVITATION_NOT_CLAIMED}, {@link
   *     JointRefusal#INVITATION_ENDED}
   */
  Optional<CustomerId> approve(Instant now) {
    switch (state(now)) {
      case APPROVED -> {
        return Optional.empty();
      }
      case CLAIMED -> {
        end(InvitationState.APPROVED, now);
        return claimant();
      }
      case OPEN -> throw new Refusal(JointRefusal.INVITATION_NOT_CLAIMED);
      default -> throw new Refusal(JointRefusal.INVITATION_ENDED);
    }
  }

  /**
   * Takes it back, or declines who claimed it. Again, it changes nothing.
   *
   * @throws Refusal {@link JointRefusal#INVITATION_ENDED} where it was approved
   */
  void takeBack(Instant now) {
    switch (state(now)) {
      case OPEN -> end(InvitationState.WITHDRAWN, now);
      case CLAIMED -> end(InvitationState.DECLINED, now);
      case APPROVED -> throw new Refusal(JointRefusal.INVITATION_ENDED);
      default -> {
        // It has ended so already.
      }
    }
  }

  /** Makes way for another one, if its time is over. */
  void expire(Instant now) {
    if (written() == InvitationState.OPEN && state(now) == InvitationState.EXPIRED) {
      end(InvitationState.EXPIRED, now);
    }
  }

  private void end(InvitationState how, Instant now) {
    state = how.name();
    underWay = null;
    endedAt = now;
  }

  InvitationView view(Map<CustomerId, String> names, Instant now) {
    return new InvitationView(
        new InvitationId(id),
        account(),
        state(now),
        claimant().map(names::get).orElse(null),
        madeAt,
        expiresAt,
        claimedAt,
        endedAt);
  }
}
