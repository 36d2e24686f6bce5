package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.verifying.BooksVerification;
import bank.ballast.local.Backup;
import bank.ballast.local.BackupManifest;
import bank.ballast.local.BackupProgress;
import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Restore;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/** A database with the books and with callers who post all the time, or one that is restored. */
final class BackedUpBank implements AutoCloseable {

  private static final int ACCOUNTS = 40;
  private static final int CALLERS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  final StackSettings settings;
  final Secrets secrets;
  final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  private final MariaDbServer server;
  private final AtomicBoolean posting = new AtomicBoolean();
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
  private @Nullable TestBooks books;

  /** An entry, when it was asked for and when it was answered. */
  record Acknowledged(UUID entry, Instant asked, Instant answered) {}

  private BackedUpBank(Path home, @Nullable Path mariaDb) throws IOException {
    settings =
        new StackSettings(
            "test",
            home,
            Path.of("../.local/dist").toAbsolutePath().normalize(),
            home,
            14411,
            14412,
            14413,
            14414,
            14416,
            false,
            false,
            mariaDb,
            StackSettings.USUAL_DB_MEMORY);
    secrets = Secrets.in(home);
    server = new MariaDbServer(settings, secrets);
  }

  /** A bank that has not been there before. */
  static BackedUpBank in(Path home, @Nullable Path mariaDb) throws IOException {
    new BackedUpBank(home, mariaDb).server.stop();
    delete(home);
    return new BackedUpBank(home, mariaDb);
  }

  /** Starts it, with the ledger's tables where they are new. */
  void start() throws Exception {
    server.start();
    new Migrations(
            settings.databaseUrl("ballast"),
            "ballast_migrator",
            secrets.databaseMigrator(),
            MariaDbServer.APPLICATION_USER)
        .applyFolders(Path.of("src/main/resources/db/migration"));
    books = new TestBooks(settings.databaseUrl("ballast"), secrets);
  }

  /** Starts it as it is. */
  void startRestored() throws Exception {
    server.start();
    books = new TestBooks(settings.databaseUrl("ballast"), secrets);
  }

  TestBooks books() {
    if (books == null) {
      throw new IllegalStateException("It was not started.");
    }
    return books;
  }

  /** Lets callers post between accounts that have money until {@link #endPosting}. */
  void beginPosting() {
    TestBooks running = books();
    List<LedgerAccountId> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(running.customersWith(1_000_000_00));
    }
    PostingEngine engine =
        new PostingEngine(running.dataSource, new BusinessClock(Clock.systemUTC()));
    posting.set(true);
    for (int i = 0; i < CALLERS; i++) {
      callers.execute(() -> postAllTheTime(engine, accounts));
    }
  }

  /** Waits until so many more entries were acknowledged. */
  void awaitMore(int entries) throws InterruptedException {
    int wanted = acknowledged.size() + entries;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (acknowledged.size() < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Nobody posts.");
      }
      Thread.sleep(5);
    }
  }

  void endPosting() throws InterruptedException {
    posting.set(false);
    callers.shutdown();
    if (!callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("Somebody posts still.");
    }
  }

  BackupManifest backUp(Path file, boolean asSql) throws Exception {
    return new Backup(settings, secrets).take(file, asSql, BackupProgress.SILENT);
  }

  Restore.Outcome restore(Restore.Order order) throws Exception {
    return new Restore(settings, secrets)
        .run(order, StepListener.SILENT, BackupProgress.SILENT, BackedUpBank::verify);
  }

  private static String verify(String url, String user, String password) throws SQLException {
    MariaDbDataSource reader = new MariaDbDataSource(url + "?connectionTimeZone=UTC");
    reader.setUser(user);
    reader.setPassword(password);
    Verdict verdict = new BooksVerification(reader).run((rows, about) -> {});
    if (!verdict.holds()) {
      throw new StackFailure(String.valueOf(verdict.firstWrong()));
    }
    return verdict.rows().toString();
  }

  /** The ids of all entries. */
  List<UUID> entries() throws SQLException {
    return books().texts("SELECT id FROM ledger_entry").stream().map(UUID::fromString).toList();
  }

  @Override
  public void close() throws IOException {
    posting.set(false);
    callers.shutdownNow();
    down();
  }

  /** Ends it; it can be started again. */
  void down() throws IOException {
    if (books != null) {
      books.dataSource.close();
      books = null;
    }
    server.stop();
  }

  private void postAllTheTime(PostingEngine engine, List<LedgerAccountId> accounts) {
    while (posting.get()) {
      int payer = ThreadLocalRandom.current().nextInt(ACCOUNTS);
      int payee = (payer + 1 + ThreadLocalRandom.current().nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      Entry entry = TestEntries.transfer(accounts.get(payer), accounts.get(payee), 1);
      Instant asked = Instant.now();
      if (engine.post(List.of(Posting.of(entry))).get(0) instanceof PostingResult.Posted) {
        acknowledged.add(new Acknowledged(entry.id().value(), asked, Instant.now()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
