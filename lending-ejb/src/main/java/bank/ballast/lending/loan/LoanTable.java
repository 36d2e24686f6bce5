package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads loans and what happened to them. They are written by the ledger, with their entries. */
final class LoanTable {

  private static final String LOANS =
      "SELECT id, customer_id, account_id, product, product_version, terms, apr, paid_out_on"
          + " FROM lending_loan WHERE ";

  private static final String EVENTS =
      "SELECT loan_id, sequence, kind, on_day, amount, excess, rebate, until_day, terms, reverses,"
          + " principal, interest, fees, corrected, account_id, entry_id, idempotency_key,"
          + " request_hash, reason, left_out, withdrawn, made_at FROM lending_event WHERE loan_id IN (";

  /** After the last of all ids. */
  private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final Database database;

  LoanTable(Database database) {
    this.database = database;
  }

  /** A loan with all that happened to it. */
  Optional<LoanHistory> history(LoanId loan) throws SQLException {
    return histories(List.of(loan.value())).stream().findFirst();
  }

  /** These loans, by id. */
  List<LoanHistory> histories(Collection<UUID> loans) throws SQLException {
    if (loans.isEmpty()) {
      return List.of();
    }
    return told(
        database.rows(
            LOANS + "id IN (" + places(loans) + ") ORDER BY id", texts(loans), LoanTable::loan));
  }

  /** A customer's loans, newest first. */
  List<LoanHistory> of(CustomerId customer, @Nullable LoanId before, int limit)
      throws SQLException {
    return told(
        database.rows(
            LOANS + "customer_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
            List.of(
                customer.value().toString(),
                before == null ? LAST : before.value().toString(),
                limit),
            LoanTable::loan));
  }

  /** Loans that are collected from an account, the newest hundred. */
  List<LoanHistory> collectedFrom(AccountId account) throws SQLException {
    return told(
        database.rows(
            LOANS + "account_id = ? ORDER BY id DESC LIMIT 100",
            List.of(account.value().toString()),
            LoanTable::loan));
  }

  /** The number of the last event of each of these. */
  Map<UUID, Integer> sequences(Collection<UUID> loans) throws SQLException {
    return database
        .rows(
            "SELECT loan_id, MAX(sequence) FROM lending_event WHERE loan_id IN ("
                + places(loans)
                + ") GROUP BY loan_id",
            texts(loans),
            row -> Map.entry(UUID.fromString(row.getString(1)), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<LoanHistory> told(List<Loan> loans) throws SQLException {
    if (loans.isEmpty()) {
      return List.of();
    }
    Map<UUID, Loan> byId = new TreeMap<>();
    loans.forEach(loan -> byId.put(loan.id().value(), loan));
    Map<UUID, List<Happened>> events = new TreeMap<>();
    database.rows(
        EVENTS + places(byId.keySet()) + ") ORDER BY loan_id, sequence",
        texts(byId.keySet()),
        row -> {
          UUID id = UUID.fromString(row.getString("loan_id"));
          Loan loan = byId.get(id);
          if (loan != null) {
            events
                .computeIfAbsent(id, none -> new ArrayList<>())
                .add(event(row, loan.currency().getCurrencyCode()));
          }
          return id;
        });
    return loans.stream()
        .map(loan -> new LoanHistory(loan, events.getOrDefault(loan.id().value(), List.of())))
        .toList();
  }

  private static Loan loan(ResultSet row) throws SQLException {
    return new Loan(
        new LoanId(UUID.fromString(row.getString("id"))),
        new CustomerId(UUID.fromString(row.getString("customer_id"))),
        new AccountId(UUID.fromString(row.getString("account_id"))),
        row.getString("product"),
        row.getInt("product_version"),
        TermsJson.read(row.getString("terms")),
        row.getInt("apr"),
        row.getObject("paid_out_on", LocalDate.class));
  }

  private static Happened event(ResultSet row, String currency) throws SQLException {
    String terms = row.getString("terms");
    String account = row.getString("account_id");
    String entry = row.getString("entry_id");
    byte[] hash = row.getBytes("request_hash");
    long amount = row.getLong("amount");
    boolean without = row.wasNull();
    int reverses = row.getInt("reverses");
    boolean reversesNothing = row.wasNull();
    int leftOut = row.getInt("left_out");
    boolean noHoliday = row.wasNull();
    return new Happened(
        row.getInt("sequence"),
        row.getBoolean("withdrawn")
            ? LoanEventKind.WITHDRAWN
            : Constants.of(LoanEventKind.class, row.getString("kind"), LoanEventKind.OTHER),
        row.getObject("on_day", LocalDate.class),
        without ? null : Money.of(amount, currency),
        row.getString("excess"),
        row.getLong("rebate"),
        row.getObject("until_day", LocalDate.class),
        terms == null ? null : TermsJson.read(terms),
        reversesNothing ? null : reverses,
        row.getLong("principal"),
        row.getLong("interest"),
        row.getLong("fees"),
        row.getLong("corrected"),
        account == null ? null : new AccountId(UUID.fromString(account)),
        entry == null ? null : UUID.fromString(entry),
        row.getString("idempotency_key"),
        hash == null ? null : HexFormat.of().formatHex(hash),
        row.getString("reason"),
        noHoliday ? null : leftOut,
        Database.instant(row, "made_at"));
  }

  static String places(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  static List<Object> texts(Collection<UUID> ids) {
    return ids.stream().<Object>map(UUID::toString).toList();
  }
}
