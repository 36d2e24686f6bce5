package bank.ballast.lending.agreement;

import bank.ballast.lending.LoanApplicationId;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps agreements as they were shown. */
final class AgreementTable {

  private static final String ADD =
      "INSERT IGNORE INTO lending_agreement (application_id, day, language, content_hash,"
          + " document, made_at) VALUES (?, ?, ?, ?, ?, ?)";

  private final Database database;

  AgreementTable(Database database) {
    this.database = database;
  }

  /** Keeps one, unless there is one for this day and language. */
  void add(
      LoanApplicationId id,
      LocalDate day,
      String language,
      String hash,
      byte[] document,
      Instant now)
      throws SQLException {
    database.update(ADD, List.of(id.value().toString(), day, language, hash, document, now));
  }

  Optional<Agreement> find(LoanApplicationId id, LocalDate day, String language)
      throws SQLException {
    return database
        .rows(
            "SELECT day, content_hash, document FROM lending_agreement"
                + " WHERE application_id = ? AND day = ? AND language = ?",
            List.of(id.value().toString(), day, language),
            row ->
                new Agreement(
                    row.getObject("day", LocalDate.class),
                    row.getString("content_hash"),
                    row.getBytes("document")))
        .stream()
        .findFirst();
  }

  /** Whichever of an application's has this hash. */
  Optional<Agreement> find(LoanApplicationId id, String hash) throws SQLException {
    return database
        .rows(
            "SELECT day, content_hash, document FROM lending_agreement"
                + " WHERE application_id = ? AND content_hash = ? ORDER BY day DESC LIMIT 1",
            List.of(id.value().toString(), hash),
            row ->
                new Agreement(
                    row.getObject("day", LocalDate.class),
                    row.getString("content_hash"),
                    row.getBytes("document")))
        .stream()
        .findFirst();
  }
}
