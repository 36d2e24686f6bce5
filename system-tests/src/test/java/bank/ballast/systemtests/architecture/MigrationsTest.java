package bank.ballast.systemtests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module changes its own tables only, and never widens and narrows in one step. */
class MigrationsTest {

  @Test
  void migrationsTouchTheirOwnModulesTablesOnly() {
    assertEquals(List.of(), strangers(shipped()));
  }

  @Test
  void findsAMigrationOfAnotherModulesTable() throws IOException {
    List<String> found = strangers(planted());

    assertEquals(
        List.of(
            "V1__strangers.sql names accounts_account",
            "V1__strangers.sql names ledger_account",
            "V1__strangers.sql names security_act",
            "V1__strangers.sql names unprefixed"),
        found);
  }

  @Test
  void noMigrationBothExpandsAndContracts() {
    assertEquals(List.of(), mixed(shipped()));
  }

  @Test
  void findsAMigrationThatExpandsAndContracts() throws IOException {
    assertEquals(List.of("V2__both.sql"), mixed(planted()));
  }

  @Test
  void migrationsAreNumberedOnceInEachModule() {
    List<String> numbers =
        shipped().stream().map(file -> file.module() + " " + file.version()).toList();

    assertEquals(numbers.stream().distinct().toList(), numbers);
  }

  @Test
  void migrationFilesAreNamedAsFlywayReadsThem() {
    shipped()
        .forEach(file -> assertTrue(file.name().matches("V\\d+__[a-z0-9_]+\\.sql"), file.name()));
  }

  private static List<String> strangers(List<Migration> migrations) {
    return migrations.stream()
        .flatMap(
            file ->
                file.tables().stream()
                    .filter(table -> !table.startsWith(file.module() + "_"))
                    .map(table -> file.name() + " names " + table))
        .toList();
  }

  private static List<String> mixed(List<Migration> migrations) {
    return migrations.stream()
        .filter(file -> file.expands() && file.contracts())
        .map(Migration::name)
        .toList();
  }

  private static List<Migration> shipped() {
    List<Path> files = Repository.mainFiles("resources/db/migration/*/*.sql");
    assertFalse(files.isEmpty(), "no migrations were found");
    return files.stream().map(Migration::read).toList();
  }

  private static List<Migration> planted() throws IOException {
    Path folder = Repository.root().resolve("system-tests/src/test/resources/planted/payments");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Migration::read).toList();
    }
  }
}
