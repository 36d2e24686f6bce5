package bank.ballast.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.ledger.posting.BackedUpBank.Acknowledged;
import bank.ballast.local.BackupManifest;
import bank.ballast.local.Restore;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StepListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The drill: a backup is taken while callers post, and restored where no bank was before. On a
 * machine with Debian's MariaDB that one is tried too.
 */
class BackupDrillIT {

  private static final Path HOMES = Path.of("target/backup-it").toAbsolutePath();
  private static final Path INSTALLED = Path.of("/usr");
  private static final int DENIED = 1142;

  @Test
  void whatWasAcknowledgedBeforeItsMomentIsInTheBackup() throws Exception {
    drill(null, false);
  }

  @Test
  void soItIsWithTheServersOwnFiles() throws Exception {
    assumeInstalled();

    drill(INSTALLED, false);
  }

  @Test
  void sqlOfOneSeriesIsRestoredIntoAnother() throws Exception {
    assumeInstalled();
    Path file = newFile("between-series.zip");
    long entries;
    try (BackedUpBank bank = BackedUpBank.in(HOMES.resolve("bank"), INSTALLED)) {
      bank.start();
      bank.books().customersWith(5_00);
      bank.backUp(file, true);
      entries = bank.entries().size();
    }

    try (BackedUpBank restored = BackedUpBank.in(HOMES.resolve("restored"), null)) {
      restored.restore(new Restore.Order(file, null, null, false));
      restored.startRestored();
      assertEquals(entries, restored.entries().size());
      assertBooksAreRight(restored);
    }
  }

  @Test
  void theLogBringsTheBooksToAMoment() throws Exception {
    assumeInstalled();
    Path file = newFile("moment.zip");
    try (BackedUpBank bank = BackedUpBank.in(HOMES.resolve("bank"), INSTALLED)) {
      bank.start();
      bank.beginPosting();
      bank.awaitMore(100);
      bank.backUp(file, false);
      Instant moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
      while (Instant.now().isBefore(moment.plusSeconds(2))) {
        bank.awaitMore(100);
      }
      bank.endPosting();
      bank.down();

      Restore.Outcome outcome = bank.restore(new Restore.Order(file, moment, null, true));

      assertEquals(2, outcome.keptAside().size(), "the log and the data that were there");
      bank.startRestored();
      Set<UUID> kept = new HashSet<>(bank.entries());
      assertAll(bank, kept, each -> each.answered().isBefore(moment), true);
      assertAll(bank, kept, each -> !each.asked().isBefore(moment), false);
      assertBooksAreRight(bank);
      assertRightsHold(bank);
    }
  }

  @Test
  void refusesWhatItCannotRestoreAndTouchesNothing() throws Exception {
    Path file = newFile("refused.zip");
    try (BackedUpBank bank = BackedUpBank.in(HOMES.resolve("bank"), null)) {
      bank.start();
      bank.books().customersWith(5_00);
      bank.backUp(file, false);
      List<UUID> entries = bank.entries();

      assertRefused(bank, order(file, true), "The bank runs");
      assertTrue(
          message(() -> bank.backUp(file, false)).contains("is there already"), "overwrites");
      bank.down();
      assertRefused(bank, order(file, false), "There is data in");
      assertRefused(bank, order(altered(file), true), "no whole backup");
      assertRefused(bank, order(truncated(file), true), "no whole backup");
      assertRefused(bank, order(HOMES.resolve("none.zip"), true), "There is no file");
      assertRefused(
          bank,
          new Restore.Order(file, Instant.now().truncatedTo(ChronoUnit.SECONDS), null, true),
          "--to needs");
      assertTrue(
          message(() -> bank.backUp(newFile("down.zip"), false)).contains("does not run"), "down");

      bank.startRestored();
      assertEquals(Set.copyOf(entries), Set.copyOf(bank.entries()));
    }
  }

  @Test
  void booksThatAreWrongAreNotPutInPlace() throws Exception {
    Path file = newFile("wrong.zip");
    try (BackedUpBank bank = BackedUpBank.in(HOMES.resolve("bank"), null)) {
      bank.start();
      bank.backUp(file, false);
      bank.down();

      StackFailure failure =
          assertThrows(
              StackFailure.class,
              () ->
                  new Restore(bank.settings, bank.secrets)
                      .run(
                          order(file, true),
                          StepListener.SILENT,
                          (what, done, of) -> {},
                          (url, user, password) -> {
                            throw new StackFailure("a penny is missing");
                          }));

      assertTrue(String.valueOf(failure.getMessage()).contains("a penny is missing"));
      assertTrue(Files.isDirectory(HOMES.resolve("bank/test/mariadb")));
    }
  }

  private static void drill(@Nullable Path mariaDb, boolean asSql) throws Exception {
    Path file = newFile("drill.zip");
    BackupManifest manifest;
    BackedUpBank bank = BackedUpBank.in(HOMES.resolve("bank"), mariaDb);
    try (bank) {
      bank.start();
      bank.beginPosting();
      bank.awaitMore(2_000);
      manifest = bank.backUp(file, asSql);
      bank.awaitMore(200);
      bank.endPosting();
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

    try (BackedUpBank restored = BackedUpBank.in(HOMES.resolve("restored"), mariaDb)) {
      long begin = System.nanoTime();
      restored.restore(order(file, false));
      restored.startRestored();
      Set<UUID> kept = new HashSet<>(restored.entries());
      System.out.printf(
          "Drill: %,d entries acknowledged, %,d restored in %.1f s from %,d KiB.%n",
          bank.acknowledged.size(),
          kept.size(),
          (System.nanoTime() - begin) / 1e9,
          Files.size(file) >> 10);
      assertAll(bank, kept, each -> each.answered().isBefore(manifest.moment()), true);
      assertAll(bank, kept, each -> each.asked().isAfter(manifest.end()), false);
      assertBooksAreRight(restored);
      assertRightsHold(restored);
    }
  }

  /** Some entries are of this kind, and all of those are there, or none. */
  private static void assertAll(
      BackedUpBank bank, Set<UUID> kept, Predicate<Acknowledged> kind, boolean there) {
    List<Acknowledged> asked = bank.acknowledged.stream().filter(kind).toList();
    assertFalse(asked.isEmpty(), "nothing was acknowledged then");
    assertEquals(
        List.of(), asked.stream().filter(each -> kept.contains(each.entry()) != there).toList());
  }

  private static void assertBooksAreRight(BackedUpBank bank) throws SQLException {
    TestBooks books = bank.books();
    assertTrue(books.reader.imbalance().values().stream().allMatch(sum -> sum == 0));
    assertEquals(
        List.of(),
        books.texts(
            "SELECT a.id FROM ledger_account a LEFT JOIN ledger_leg l ON l.account_id = a.id"
                + " GROUP BY a.id, a.debits, a.credits, a.last_sequence HAVING"
                + " a.debits <> COALESCE(SUM(l.debit), 0)"
                + " OR a.credits <> COALESCE(SUM(l.credit), 0)"
                + " OR a.last_sequence <> COUNT(l.sequence)"));
    assertEquals(
        List.of(),
        books.texts(
            "SELECT e.id FROM ledger_entry e LEFT JOIN ledger_leg l ON l.entry_id = e.id"
                + " GROUP BY e.id HAVING COUNT(l.entry_id) <> 2 OR SUM(l.debit) <> SUM(l.credit)"));
  }

  /** Posting needs rights that only migrations grant; changing what was posted is nobody's. */
  private static void assertRightsHold(BackedUpBank bank) {
    bank.books().customersWith(1_00);
    for (String change :
        List.of("UPDATE ledger_entry SET reference = 'x'", "DELETE FROM ledger_leg")) {
      SQLException denied = assertThrows(SQLException.class, () -> bank.books().execute(change));
      assertEquals(DENIED, denied.getErrorCode(), denied::getMessage);
    }
  }

  private static void assertRefused(BackedUpBank bank, Restore.Order order, String why) {
    String message = message(() -> bank.restore(order));
    assertTrue(message.contains(why), message);
  }

  private static String message(org.junit.jupiter.api.function.Executable refused) {
    return String.valueOf(assertThrows(StackFailure.class, refused).getMessage());
  }

  private static Restore.Order order(Path file, boolean replace) {
    return new Restore.Order(file, null, null, replace);
  }

  private static Path newFile(String name) throws Exception {
    Path file = HOMES.resolve(name);
    Files.deleteIfExists(file);
    return file;
  }

  private static Path altered(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    return Files.write(newFile("altered.zip"), bytes);
  }

  private static Path truncated(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(
        newFile("truncated.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 100));
  }

  private static void assumeInstalled() {
    assumeTrue(
        Files.isExecutable(INSTALLED.resolve("bin/mariadb-backup"))
            && Files.isExecutable(INSTALLED.resolve("sbin/mariadbd")),
        "no MariaDB with mariadb-backup is installed in " + INSTALLED);
  }
}
