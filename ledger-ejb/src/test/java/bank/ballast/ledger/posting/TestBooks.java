package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.reading.BooksReader;
import bank.ballast.local.Secrets;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** The ledger's own classes on the tests' MariaDB. */
final class TestBooks {

  private final String url;
  private final Secrets secrets;

  final MariaDbPoolDataSource dataSource;
  final Poster poster;
  final AccountBook accounts;
  final BooksReader reader;

  TestBooks(String url, Secrets secrets) throws IOException, SQLException {
    this.url = url;
    this.secrets = secrets;
    dataSource = new MariaDbPoolDataSource(url + parameters());
    OwnTransaction transaction = new OwnTransaction(dataSource);
    BusinessClock clock = new BusinessClock(Clock.systemUTC());
    poster = new Poster(new MariaDbBooks(dataSource), clock);
    accounts = new AccountBook(transaction, clock);
    reader = new BooksReader(dataSource);
  }

  /** A data source of the same books that reaches them through another port of this machine. */
  MariaDbPoolDataSource through(int port) throws IOException, SQLException {
    return new MariaDbPoolDataSource(url.replaceFirst(":[0-9]+/", ":" + port + "/") + parameters());
  }

  private String parameters() throws IOException {
    return "?user=ballast_app&password="
        + secrets.databaseApplication()
        + "&maxPoolSize=80&transactionIsolation=READ-COMMITTED&useServerPrepStmts=false&allowMultiQueries=true";
  }

  LedgerAccountId customersWith(long pence) {
    LedgerAccountId id = TestEntries.newAccountId();
    accounts.open(List.of(TestEntries.customers(id)));
    if (pence > 0) {
      LedgerAccountId source = bankOwn();
      post(TestEntries.transfer(source, id, pence));
    }
    return id;
  }

  LedgerAccountId bankOwn() {
    LedgerAccountId id = TestEntries.newAccountId();
    accounts.open(List.of(TestEntries.bankOwn(id)));
    return id;
  }

  PostingResult post(Entry entry) {
    return post(Posting.of(entry));
  }

  PostingResult post(Posting posting) {
    return poster.post(List.of(posting)).get(0);
  }

  long balance(LedgerAccountId id) {
    return Objects.requireNonNull(reader.accounts(List.of(id)).get(id)).balance().minorUnits();
  }

  /** Where the server listens. */
  int port() {
    return Integer.parseInt(url.replaceFirst(".*:([0-9]+)/.*", "$1"));
  }

  /** Runs a statement as the application's user, past the ledger's code. */
  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what a statement finds, as texts. */
  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** Runs a statement as the user who migrates. */
  void migrate(String sql) throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection(url, "ballast_migrator", secrets.databaseMigrator());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A table of a caller's, for rows that come with entries. */
  void makeCompanionTable() throws SQLException, IOException {
    migrate(
        "CREATE TABLE IF NOT EXISTS test_companion (id UUID PRIMARY KEY, name VARCHAR(20) UNIQUE,"
            + " day DATE NULL, at DATETIME(6) NULL, hash BINARY(2) NULL, amount BIGINT NULL)");
  }

  /** An entry with a row there, which has the entry's id. */
  static Posting withCompanion(Entry entry) {
    return new Posting(
        List.of(entry),
        List.of(new CompanionRow("test_companion", Map.of("id", entry.id().value()))));
  }

  /** Makes the books as if nothing had ever been in them. */
  void empty() throws SQLException, IOException {
    for (String table :
        List.of(
            "ledger_leg",
            "ledger_pending_leg",
            "ledger_expiry",
            "ledger_entry",
            "ledger_account")) {
      migrate("TRUNCATE TABLE " + table);
    }
  }

  static String outcome(PostingResult result) {
    return result instanceof PostingResult.Refused refused
        ? code(refused.refusal())
        : result.getClass().getSimpleName();
  }

  static String code(Refusal refusal) {
    return refusal.code().name();
  }
}
