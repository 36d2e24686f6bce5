package bank.ballast.lending.loan;

import bank.ballast.lending.LoanId;
import bank.ballast.lending.SettlementQuoteId;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what was said to end loans. */
final class SettlementQuoteTable {

  private final Database database;

  SettlementQuoteTable(Database database) {
    this.database = database;
  }

  /** What ends a loan until a day, in minor units. */
  record Quoted(LocalDate validTo, long amount) {}

  void add(SettlementQuoteId id, LoanId loan, Quoted quoted, Instant at) throws SQLException {
    database.update(
        "INSERT INTO lending_settlement_quote (id, loan_id, valid_to, amount, made_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        List.of(
            id.value().toString(), loan.value().toString(), quoted.validTo(), quoted.amount(), at));
  }

  Optional<Quoted> find(LoanId loan, SettlementQuoteId id) throws SQLException {
    return database
        .rows(
            "SELECT valid_to, amount FROM lending_settlement_quote WHERE id = ? AND loan_id = ?",
            List.of(id.value().toString(), loan.value().toString()),
            row -> new Quoted(row.getObject("valid_to", LocalDate.class), row.getLong("amount")))
        .stream()
        .findFirst();
  }
}
