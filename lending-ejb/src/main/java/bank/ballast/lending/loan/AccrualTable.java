package bank.ballast.lending.loan;

import bank.ballast.kernel.Money;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps accruals. */
final class AccrualTable {

  private static final String OPEN =
      "SELECT id, day, currency, loans, interest FROM lending_accrual WHERE NOT booked"
          + " ORDER BY id LIMIT ?";

  private final Database database;

  AccrualTable(Database database) {
    this.database = database;
  }

  void add(Accrual accrual) throws SQLException {
    database.update(
        "INSERT INTO lending_accrual (id, day, currency, loans, interest) VALUES (?, ?, ?, ?, ?)",
        List.of(
            accrual.id().toString(),
            accrual.day(),
            accrual.currency().getCurrencyCode(),
            accrual.loans(),
            accrual.interest()));
  }

  /** Those that no entry is known of. */
  List<Accrual> open(int limit) throws SQLException {
    return database.rows(
        OPEN,
        List.of(limit),
        row ->
            new Accrual(
                UUID.fromString(row.getString("id")),
                row.getObject("day", LocalDate.class),
                Money.currency(row.getString("currency")),
                row.getInt("loans"),
                row.getLong("interest")));
  }

  void booked(Collection<Accrual> accruals) throws SQLException {
    List<UUID> ids = accruals.stream().map(Accrual::id).toList();
    if (!ids.isEmpty()) {
      database.update(
          "UPDATE lending_accrual SET booked = TRUE WHERE id IN (" + LoanTable.places(ids) + ")",
          LoanTable.texts(ids));
    }
  }
}
