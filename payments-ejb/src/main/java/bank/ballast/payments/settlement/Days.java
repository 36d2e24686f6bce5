package bank.ballast.payments.settlement;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.platform.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The days that were compared. */
final class Days {

  private static final String COLUMNS =
      "SELECT settlement_day, statement_id, content, opening, closing, our_closing, our_sequence"
          + " FROM payments_settlement_day";

  private static final String OF = COLUMNS + " WHERE settlement_day = ?";
  private static final String LAST = COLUMNS + " ORDER BY settlement_day DESC LIMIT 1";
  private static final String BEFORE =
      COLUMNS + " WHERE settlement_day < ? ORDER BY settlement_day DESC LIMIT 1";
  private static final String AFTER =
      COLUMNS + " WHERE settlement_day > ? ORDER BY settlement_day LIMIT 1";
  private static final String NAMED = COLUMNS + " WHERE statement_id = ? LIMIT 1";

  private static final String ADD =
      "INSERT INTO payments_settlement_day (settlement_day, statement_id, content, opening,"
          + " closing, our_closing, our_sequence, received_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))";

  private final Database database;

  Days(Database database) {
    this.database = database;
  }

  /**
   * A day.
   *
   * @param ours the account's balance after the last leg that was compared
   * @param sequence that leg's
   */
  record Kept(
      LocalDate day,
      String statement,
      String content,
      long opening,
      long closing,
      long ours,
      long sequence) {}

  Optional<Kept> of(LocalDate day) throws SQLException {
    return one(OF, List.of(day));
  }

  Optional<Kept> named(String statement) throws SQLException {
    return one(NAMED, List.of(statement));
  }

  Optional<Kept> last() throws SQLException {
    return one(LAST, List.of());
  }

  Optional<Kept> before(LocalDate day) throws SQLException {
    return one(BEFORE, List.of(day));
  }

  Optional<Kept> after(LocalDate day) throws SQLException {
    return one(AFTER, List.of(day));
  }

  /** Keeps a day: a day has one statement, or the database refuses. */
  void add(AccountStatement statement, long ours, long sequence) throws SQLException {
    database.update(
        ADD,
        List.of(
            statement.day(),
            statement.statementId(),
            content(statement),
            statement.opening().minorUnits(),
            statement.closing().minorUnits(),
            ours,
            sequence));
  }

  /** A digest of what a statement says, whatever message brings it. */
  static String content(AccountStatement statement) {
    StringBuilder said = new StringBuilder();
    said.append(statement.statementId()).append('\n').append(statement.day()).append('\n');
    said.append(statement.opening().currencyCode()).append('\n');
    said.append(statement.opening().minorUnits()).append('\n');
    said.append(statement.closing().minorUnits()).append('\n');
    for (AccountStatement.Entry entry : statement.entries()) {
      said.append(entry.reference()).append('\n').append(entry.transactionId()).append('\n');
      said.append(entry.amount().minorUnits()).append('\n');
      said.append(entry.bookedOn()).append('\n').append(entry.valueDate()).append('\n');
    }
    try {
      byte[] utf8 = said.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private Optional<Kept> one(String query, List<?> values) throws SQLException {
    return database.rows(query, values, Days::kept).stream().findFirst();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("settlement_day", LocalDate.class),
        row.getString("statement_id"),
        row.getString("content"),
        row.getLong("opening"),
        row.getLong("closing"),
        row.getLong("our_closing"),
        row.getLong("our_sequence"));
  }
}
