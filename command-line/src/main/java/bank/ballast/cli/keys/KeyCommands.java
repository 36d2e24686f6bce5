package bank.ballast.cli.keys;

import bank.ballast.local.KeycloakServer;
import bank.ballast.local.Secrets;
import bank.ballast.local.SigningKeys;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The keys by which tokens are signed; see its subcommands. */
@Command(
    name = "keys",
    description = "The keys by which Keycloak signs tokens, changed without locking anybody out.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A new key is published, used a while later (BALLAST_KEYS_WAIT, PT30S), and the one before",
      "it is retired when the last token that it signed is over. Each step may be repeated: what",
      "is done already is not done again.",
    },
    subcommands = {RotateKeys.class, KeyStatus.class, RetireKeys.class})
public final class KeyCommands {

  static SigningKeys keys() throws IOException {
    StackSettings settings = StackSettings.ofThisProject();
    KeycloakServer keycloak = new KeycloakServer(settings, Secrets.in(settings.home()));
    if (!keycloak.isReady()) {
      throw new StackFailure(
          "Keycloak does not answer at %s: ./bank up or ./bank cluster up starts it."
              .formatted(settings.keycloakUrl()));
    }
    return new SigningKeys(keycloak);
  }
}
