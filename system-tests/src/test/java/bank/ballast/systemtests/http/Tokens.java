package bank.ballast.systemtests.http;

import java.time.Duration;
import java.time.Instant;

/**
 * What Keycloak issued at one sign-in.
 *
 * @param access for the API
 * @param refresh for the next ones, once
 * @param expiresAt when the access token ends
 */
public record Tokens(String access, String refresh, Instant expiresAt) {

  /** Reads Keycloak's answer. */
  public static Tokens of(Answer answer) {
    long seconds = answer.expect(200).json().at("/expires_in").asLong();
    return new Tokens(
        answer.text("/access_token"),
        answer.text("/refresh_token"),
        Instant.now().plusSeconds(seconds));
  }

  /** Whether there is little of its time left. */
  public boolean isStale() {
    return Instant.now().plus(Duration.ofSeconds(30)).isAfter(expiresAt);
  }
}
