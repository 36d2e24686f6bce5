package bank.ballast.systemtests.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.local.StackSettings;
import bank.ballast.rehearsal.releases.ReleaseBuilder;
import bank.ballast.rehearsal.releases.SeededReleases;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;

/** What a release's EAR would do to the realm is read from the EAR, and tried elsewhere. */
@RunningBank
class RealmStepIT {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "system-tests"), "..").toAbsolutePath().normalize();
  private static final StackSettings SETTINGS = StackSettings.of(PROJECT, Map.of());

  private final Bank bank;

  @TempDir private Path folder = Path.of("");

  RealmStepIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aStepThatSpoilsTokensIsFoundBeforeTheRealmIsTouched() throws Exception {
    Path ear = folder.resolve("realm-step.ear");
    try (ReleaseBuilder builder = new ReleaseBuilder(PROJECT, SETTINGS)) {
      builder.build(SeededReleases.of(PROJECT).named(Set.of("realm-step")).get(0), ear);
    }
    List<String> before = realms();

    Optional<String> refusal = bank.realmStepsBreak(ear);

    assertTrue(refusal.orElse("").contains("tokens say less"), refusal::toString);
    assertEquals(before, realms());
    assertEquals(
        Optional.empty(),
        bank.realmStepsBreak(SETTINGS.build().resolve("banking.ear")),
        "there is nothing new in the one that runs");
  }

  /** Their names, and the last step that the bank's has. */
  private List<String> realms() {
    try (Keycloak administrator = bank.keycloakAdministrator()) {
      return administrator.realms().findAll().stream().map(RealmStepIT::shown).sorted().toList();
    }
  }

  private static String shown(RealmRepresentation realm) {
    Map<String, String> attributes = realm.getAttributes();
    return realm.getRealm()
        + " "
        + (attributes == null ? "" : attributes.getOrDefault("ballast.lastStep", ""));
  }
}
