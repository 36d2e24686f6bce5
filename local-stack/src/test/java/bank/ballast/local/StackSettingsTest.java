package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

  private static final Path PROJECT = Path.of("/project");

  @Test
  void usualPortsAreThoseOfTheDocumentation() {
    StackSettings settings = StackSettings.of(PROJECT, Map.of());

    assertEquals("http://localhost:8080", settings.publicUrl());
    assertEquals("http://localhost:8180", settings.keycloakUrl());
    assertEquals("http://localhost:9990", settings.managementUrl());
    assertEquals("jdbc:mariadb://127.0.0.1:13306/ballast", settings.databaseUrl("ballast"));
    assertEquals(PROJECT.resolve(".local"), settings.home());
    assertTrue(settings.sandbox());
  }

  @Test
  void anInstalledMariaDbIsTakenWhereOneIsNamed() {
    assertNull(StackSettings.of(PROJECT, Map.of("BALLAST_MARIADB", " ")).mariaDb());
    assertEquals(
        Path.of("/usr"), StackSettings.of(PROJECT, Map.of("BALLAST_MARIADB", "/usr/")).mariaDb());
  }

  @Test
  void everyPortHasAVariable() {
    StackSettings usual = StackSettings.of(PROJECT, Map.of());
    for (StackSettings.Port port : usual.ports()) {
      StackSettings moved = StackSettings.of(PROJECT, Map.of(port.setting(), "4321"));

      assertEquals(
          1, moved.ports().stream().filter(each -> each.number() == 4321).count(), port.setting());
    }
  }

  @Test
  void refusesWhatIsNoPortAndNamesTheVariable() {
    for (String wrong : new String[] {"0", "65536", "-1", "http"}) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> StackSettings.of(PROJECT, Map.of("BALLAST_DB_PORT", wrong)));

      assertTrue(String.valueOf(refusal.getMessage()).contains("BALLAST_DB_PORT"), wrong);
    }
  }

  @Test
  void refusesOnePortForTwoThings() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> StackSettings.of(PROJECT, Map.of("BALLAST_HTTP_PORT", "8180")));

    assertTrue(String.valueOf(refusal.getMessage()).contains("BALLAST_KEYCLOAK_PORT"));
  }

  @Test
  void theDatabasesMemoryIsANumberOfMebibytes() {
    assertEquals(256, StackSettings.of(PROJECT, Map.of()).databaseMemory());
    assertEquals(
        4096, StackSettings.of(PROJECT, Map.of("BALLAST_DB_MEMORY", "4096")).databaseMemory());
    for (String wrong : List.of("63", "much", "-1", "99999999999")) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> StackSettings.of(PROJECT, Map.of("BALLAST_DB_MEMORY", wrong)));
      assertTrue(String.valueOf(refused.getMessage()).startsWith("BALLAST_DB_MEMORY is " + wrong));
    }
  }

  @Test
  void aClustersPortsAreSettingsToo() {
    ClusterPorts usual = StackSettings.of(PROJECT, Map.of()).cluster();
    assertEquals("https://localhost:8443", usual.publicUrl());
    assertEquals(8, usual.ports().size());
    for (StackSettings.Port port : usual.ports()) {
      StackSettings moved = StackSettings.of(PROJECT, Map.of(port.setting(), "4321"));

      assertTrue(
          moved.cluster().ports().stream().anyMatch(each -> each.number() == 4321), port.setting());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> StackSettings.of(PROJECT, Map.of("BALLAST_NODE_PORT", "65534")));
  }

  @Test
  void whatIsTriedStartsQuicklyAndWhatIsUsedBecomesFast() {
    assertTrue(StackSettings.of(PROJECT, Map.of()).compiledQuickly());
    assertFalse(StackSettings.of(PROJECT, Map.of("BALLAST_SANDBOX", "false")).compiledQuickly());
    assertFalse(StackSettings.of(PROJECT, Map.of("BALLAST_COMPILER", "full")).compiledQuickly());
    assertThrows(
        IllegalArgumentException.class,
        () -> StackSettings.of(PROJECT, Map.of("BALLAST_COMPILER", "c3")));
  }

  @Test
  void passesOnToTheBankWhatIsTheBanksOwn() {
    Map<String, String> told =
        Map.of("BALLAST_COP_URL", "http://localhost:9999", "BALLAST_STEP_UP_LIMIT", "100");

    assertEquals(told, StackSettings.of(PROJECT, told).bank());
    assertEquals(told, StackSettings.of(PROJECT, told).withBankAt(1, 2).bank());
    assertEquals(told, StackSettings.of(PROJECT, told).shortLived("test", PROJECT).bank());
    assertEquals(
        Map.of(), StackSettings.of(PROJECT, Map.of("BALLAST_COP_URL", " ", "HOME", "/")).bank());
  }
}
