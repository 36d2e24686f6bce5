package bank.ballast.local;

import java.io.IOException;
import java.util.Map;

/**
 * Gets access tokens as the app does: log-in page, password, code, PKCE. There is no shorter way,
 * because the realm allows none.
 */
public final class Tokens {

  private final StackSettings settings;
  private final Secrets secrets;

  /** For a set-up that runs. */
  public Tokens(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * A customer's or an employee's token by the app's client.
   *
   * @throws StackFailure where Keycloak refuses the log-in or wants more than a password
   */
  public String of(String username, String password) throws IOException, InterruptedException {
    return app().logIn(username, password).get("access_token").asText();
  }

  /**
   * A customer's token by which they confirm what the bank wants confirmed (ADR 28): the password
   * is given once more.
   *
   * @throws StackFailure as {@link #of}
   */
  public String confirmed(String username, String password)
      throws IOException, InterruptedException {
    return app().logIn(username, password, "confirmed").get("access_token").asText();
  }

  private CodeFlow app() {
    return new CodeFlow(
        realmUrl(), Map.of("client_id", "mobile-app"), settings.publicUrl() + "/app/");
  }

  /** The command line's own token, by client credentials. */
  public String ofCommandLine() throws IOException, InterruptedException {
    return ofProgram("bank-cli", secrets.commandLineClient());
  }

  /** The release guard's own token, by client credentials. */
  public String ofGuard() throws IOException, InterruptedException {
    return ofProgram("release-guard", secrets.guardClient());
  }

  private String ofProgram(String client, String secret) throws IOException, InterruptedException {
    return new CodeFlow(realmUrl(), Map.of("client_id", client, "client_secret", secret), "")
        .credentials()
        .get("access_token")
        .asText();
  }

  private String realmUrl() {
    return "%s/realms/%s".formatted(settings.keycloakUrl(), KeycloakServer.REALM);
  }
}
