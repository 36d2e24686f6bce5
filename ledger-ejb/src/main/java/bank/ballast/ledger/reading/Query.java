package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.database.OwnTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database one question, in the caller's transaction if there is one. */
final class Query {

  private final DataSource dataSource;

  Query(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes one row into what was asked for. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Row<T> row, Object... parameters) {
    List<T> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
    } catch (SQLException failure) {
      throw OwnTransaction.fault(failure);
    }
    return found;
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : UUID.fromString(text);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  static AccountKind kind(ResultSet row) throws SQLException {
    return AccountKind.valueOf(row.getString("kind"));
  }

  // The tables keep credits less debits; a reader sees the balance that grows on the normal side.
  static Money onNormalSide(ResultSet row, long creditsLessDebits) throws SQLException {
    boolean debitSide = kind(row).normalSide() == Side.DEBIT;
    return Money.of(
        debitSide ? Math.negateExact(creditsLessDebits) : creditsLessDebits,
        row.getString("currency"));
  }
}
