package bank.ballast.security;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the running request brings to pass a challenge. The edge fills it in from the checked token;
 * where it does not, there is nothing.
 */
@RequestScoped
public class StepUpProof {

  private @Nullable String challenge;
  private @Nullable String level;
  private @Nullable Instant signedInAt;

  /**
   * Keeps what came.
   *
   * @param challenge as the client sent it
   * @param level the token's {@code acr}, or null
   * @param signedInAt the token's {@code auth_time}, to the second, or null
   */
  public void present(String challenge, @Nullable String level, @Nullable Instant signedInAt) {
    this.challenge = challenge;
    this.level = level;
    this.signedInAt = signedInAt;
  }

  /** The challenge that the client names. */
  public Optional<String> challenge() {
    return Optional.ofNullable(challenge);
  }

  /** At which level the token's sign-in was made. */
  public Optional<String> level() {
    return Optional.ofNullable(level);
  }

  /** When the token's sign-in was made. */
  public Optional<Instant> signedInAt() {
    return Optional.ofNullable(signedInAt);
  }
}
