package bank.ballast.rehearsal;

import bank.ballast.guard.ReleaseView;
import bank.ballast.local.KeycloakServer;
import bank.ballast.local.SigningKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives the realm a new signing key while a release is on its way. It is published when the
 * candidate has read the keys that there were, and used when customers are on it, as {@code ./bank
 * keys rotate} would do it.
 */
final class KeyRotation implements Disturbance {

  private final SigningKeys keys;
  private SigningKeys.@Nullable Key published;
  private Instant since = Instant.MAX;

  KeyRotation(KeycloakServer keycloak) {
    this.keys = new SigningKeys(keycloak);
  }

  @Override
  public void goOn(ReleaseView release) throws IOException {
    if (published == null && since.equals(Instant.MAX) && isPastPreparing(release)) {
      published = keys.publish();
      since = Instant.now();
    }
    SigningKeys.Key waiting = published;
    if (waiting != null
        && release.share() > 0
        && Duration.between(since, Instant.now()).compareTo(SigningKeys.SHORTEST_WAIT) > 0) {
      published = null;
      keys.activate(waiting);
    }
  }

  private static boolean isPastPreparing(ReleaseView release) {
    return !release.stage().equals("PREPARING");
  }
}
