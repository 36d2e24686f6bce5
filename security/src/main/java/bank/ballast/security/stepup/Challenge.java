package bank.ballast.security.stepup;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUpProof;
import bank.ballast.security.StepUpRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that waits for its sign-in. Kept when it has served: it shows what was confirmed. */
@Entity
@Table(name = "security_step_up")
public class Challenge {

  /** How long there is to sign in and to ask again. */
  static final Duration VALID = Duration.ofMinutes(5);

  private static final String PREFIX = "step";

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // Queries read it.
  private String subject;

  private String kind;

  @Column(name = "content_hash", columnDefinition = "binary(32)")
  private byte[] contentHash;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "void_at")
  private @Nullable Instant voidAt;

  @Column(name = "used_for")
  private @Nullable String usedFor;

  /** For the persistence provider. */
  protected Challenge() {}

  Challenge(String subject, StepUpAct act, Instant madeAt) {
    this.id = Ids.next();
    this.subject = subject;
    this.kind = act.kind();
    this.contentHash = act.hash();
    this.madeAt = madeAt;
  }

  /**
   * Reads the id as clients send it.
   *
   * @throws Refusal {@link StepUpRefusal#STEP_UP_UNKNOWN}
   */
  static UUID parse(String text) {
    try {
      return Ids.parse(PREFIX, text);
    } catch (Refusal malformed) {
      throw new Refusal(StepUpRefusal.STEP_UP_UNKNOWN);
    }
  }

  UUID id() {
    return id;
  }

  /** The id as clients see it. */
  String text() {
    return Ids.format(PREFIX, id);
  }

  Instant expiresAt() {
    return madeAt.plus(VALID);
  }

  /** Whether it was made for just this act. */
  boolean isFor(StepUpAct act) {
    return kind.equals(act.kind()) && MessageDigest.isEqual(contentHash, act.hash());
  }

  /** Whether it can serve this use still: nothing else was made of it. */
  boolean isOpenFor(String use) {
    return voidAt == null && (usedFor == null || usedFor.equals(use));
  }

  /**
   * Whether the proof's sign-in was made for it: at this level, and after it. A token tells the
   * second alone, so a sign-in of the challenge's own second does not count: it may have been
   * before.
   */
  boolean isMetBy(StepUpProof proof, String level) {
    Instant second = madeAt.truncatedTo(ChronoUnit.SECONDS);
    return proof.level().filter(level::equals).isPresent()
        && proof.signedInAt().filter(at -> at.isAfter(second)).isPresent();
  }
}
