package bank.ballast.local;

import bank.ballast.security.realm.RealmSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Tries a release's realm steps before the realm is touched: on a copy of it, where everybody signs
 * in before and after. The release that is in use stays on the same realm, so a step may add, and
 * take away only what an earlier release has brought a replacement for.
 */
public final class RealmTrial {

  private final StackSettings settings;
  private final Secrets secrets;
  private final KeycloakServer keycloak;

  /** At a Keycloak that runs. */
  public RealmTrial(StackSettings settings, Secrets secrets, KeycloakServer keycloak) {
    this.settings = settings;
    this.secrets = secrets;
    this.keycloak = keycloak;
  }

  /**
   * Whether a release's steps would do harm. Takes some seconds where it brings any; afterwards
   * nothing of it is left.
   *
   * @return what they would do; empty where all is well or there is nothing to do
   */
  public Optional<String> breaks(Path ear) throws IOException, InterruptedException {
    try {
      ReleaseRealmSteps steps = ReleaseRealmSteps.of(ear);
      int applied = applied();
      if (steps.last() <= applied) {
        return Optional.empty();
      }
      return breaks(steps::applyTo, steps.contractedAfter(applied), applied);
    } catch (StackFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * As above, for any steps.
   *
   * @param contracted what they say that they change, with the step that brought what replaces it
   * @param applied the number of the last step that the realm has
   */
  Optional<String> breaks(
      Consumer<RealmResource> steps, Map<String, Integer> contracted, int applied)
      throws IOException, InterruptedException {
    Map<String, String> known = clients();
    String when = "On a copy of the realm as it is: ";
    try (RealmCopy copy = RealmCopy.of(keycloak, settings.keycloakUrl(), known)) {
      RealmVisitors visitors =
          new RealmVisitors(
              copy.realm(),
              settings.keycloakUrl() + "/realms/" + RealmCopy.NAME,
              known,
              settings.publicUrl());
      RealmContents before = copy.contents();
      RealmContents tokens = visitors.visit();
      when = "With its realm steps: ";
      steps.accept(copy.realm());
      SortedMap<String, String> lost = before.lostIn(copy.contents());
      lost.keySet()
          .removeIf(path -> isOwn(path) || contracted.getOrDefault(path, applied + 1) <= applied);
      if (!lost.isEmpty()) {
        return Optional.of("Its realm steps do not only add: " + RealmContents.shown(lost) + ".");
      }
      SortedMap<String, String> less = tokens.lostIn(visitors.visit());
      return less.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "After its realm steps, tokens say less: " + RealmContents.shown(less) + ".");
    } catch (StackFailure e) {
      return Optional.of(when + e.getMessage());
    } catch (jakarta.ws.rs.WebApplicationException | jakarta.ws.rs.ProcessingException e) {
      return Optional.of(when + "Keycloak refused: " + e.getMessage());
    }
  }

  /** What the steps keep for themselves. */
  private static boolean isOwn(String path) {
    return path.equals("attributes/" + RealmSteps.LAST_APPLIED);
  }

  private int applied() throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      return RealmSteps.lastAppliedTo(administrator.realm(KeycloakServer.REALM));
    }
  }

  private Map<String, String> clients() throws IOException {
    return Map.of(
        "support-portal", secrets.portalClient(),
        "bank-server", secrets.serverClient(),
        "bank-cli", secrets.commandLineClient(),
        "release-guard", secrets.guardClient());
  }
}
