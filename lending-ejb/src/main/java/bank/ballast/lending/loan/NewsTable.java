package bank.ballast.lending.loan;

import bank.ballast.lending.LoanEventKind;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to loans and nobody was told of. */
final class NewsTable {

  /** A kind that only a newer release knows waits until that one is here to tell of it. */
  private static final String KNOWN =
      Arrays.stream(LoanEventKind.values())
          .filter(kind -> kind != LoanEventKind.OTHER)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", "));

  private static final String UNTOLD =
      "SELECT loan_id, sequence FROM lending_event WHERE told_at IS NULL AND kind IN ("
          + KNOWN
          + ") ORDER BY made_at, loan_id, sequence LIMIT ?";

  private static final String TOLD =
      "UPDATE lending_event SET told_at = UTC_TIMESTAMP(6)"
          + " WHERE loan_id = ? AND sequence = ? AND told_at IS NULL";

  private final Database database;

  NewsTable(Database database) {
    this.database = database;
  }

  /** An event of a loan, by its number. */
  record Untold(UUID loan, int sequence) {}

  /** The oldest of them. */
  List<Untold> untold(int most) throws SQLException {
    return database.rows(
        UNTOLD,
        List.of(most),
        row -> new Untold(UUID.fromString(row.getString("loan_id")), row.getInt("sequence")));
  }

  /** Notes that the borrower was told, with the caller's transaction. */
  void told(Untold event) throws SQLException {
    database.update(TOLD, List.of(event.loan().toString(), event.sequence()));
  }
}
