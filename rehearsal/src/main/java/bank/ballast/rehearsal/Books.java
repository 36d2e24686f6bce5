package bank.ballast.rehearsal;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.verifying.BooksVerification;
import bank.ballast.rehearsal.customers.Holding;
import bank.ballast.rehearsal.customers.PaymentOrder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the bank wrote, against what its customers were told: each acknowledged payment is there
 * once, none that was refused, none that nobody asked for, and every account has what follows from
 * them.
 */
final class Books {

  private static final int MOST_EXAMPLES = 20;

  private final DataSource reader;
  private final List<Holding> holdings;
  private final Instant begin;
  private final Map<String, Long> balancesAtFirst;

  /** Of these customers from now on; nobody pays yet. */
  Books(DataSource reader, List<Holding> holdings) throws SQLException {
    this.reader = reader;
    this.holdings = holdings;
    this.begin = Instant.now();
    this.balancesAtFirst = balances();
  }

  /** A payment as the bank wrote it. */
  private record Written(String id, String account, String payee, long pence) {}

  /**
   * Looks everything up; nobody pays at this moment.
   *
   * @return what is wrong, in sentences
   */
  List<String> wrong(List<PaymentOrder> orders) throws SQLException {
    List<String> findings = new ArrayList<>();
    Map<String, Written> written = written(findings);
    Map<String, Long> expected = new HashMap<>(balancesAtFirst);
    Set<String> asked = new HashSet<>();
    for (PaymentOrder order : orders) {
      asked.add(order.key());
      Written row = written.get(order.key());
      compare(order, row, findings);
      if (row != null) {
        expected.merge(row.account(), -row.pence(), Long::sum);
        expected.merge(row.payee(), row.pence(), Long::sum);
      }
    }
    written.forEach(
        (key, row) -> {
          if (!asked.contains(key)) {
            findings.add("Nobody asked for payment %s (key %s).".formatted(row.id(), key));
          }
        });
    balances()
        .forEach(
            (account, pence) -> {
              if (!pence.equals(expected.get(account))) {
                findings.add(
                    "Account %s has %d pence, and not %d."
                        .formatted(account, pence, expected.get(account)));
              }
            });
    return findings.size() > MOST_EXAMPLES ? findings.subList(0, MOST_EXAMPLES) : findings;
  }

  /**
   * As far as it can be said while others pay: those of these payments that have an answer.
   *
   * @return what is wrong, in sentences
   */
  List<String> wrongAmong(List<PaymentOrder> orders) throws SQLException {
    List<String> findings = new ArrayList<>();
    // Told before looked up: what is acknowledged now must be found then.
    List<PaymentOrder> answered = orders.stream().filter(order -> !order.isOpen()).toList();
    Map<String, Written> written = written(findings);
    answered.forEach(order -> compare(order, written.get(order.key()), findings));
    return findings;
  }

  private static void compare(PaymentOrder order, @Nullable Written row, List<String> findings) {
    String acknowledged = order.acknowledged();
    if (order.contradiction() != null) {
      findings.add("Payment %s: %s.".formatted(order.key(), order.contradiction()));
    }
    if (acknowledged == null) {
      if (row != null && !order.isOpen()) {
        findings.add("Payment %s was refused, and is in the books.".formatted(order.key()));
      }
      return;
    }
    if (row == null) {
      findings.add("Payment %s was acknowledged, and is lost.".formatted(acknowledged));
    } else if (!row.id().equals(Ids.parse("pay", acknowledged).toString())
        || row.pence() != order.pence()
        || !row.account().equals(id(order.payer()))
        || !row.payee().equals(id(order.payee()))) {
      findings.add("Payment %s is another one in the books.".formatted(acknowledged));
    }
  }

  /** Every rule of the ledger, on all rows; empty where they hold. */
  List<String> broken() throws IOException, SQLException {
    Verdict verdict = new BooksVerification(reader).run((rows, about) -> {});
    return verdict.holds() ? List.of() : List.of("./bank ledger verify: " + verdict);
  }

  private Map<String, Written> written(List<String> findings) throws SQLException {
    Set<String> accounts = new HashSet<>();
    holdings.forEach(holding -> accounts.add(id(holding)));
    Map<String, Written> rows = new HashMap<>();
    try (Connection connection = reader.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT idempotency_key, id, account_id, payee_account_id, amount"
                    + " FROM payments_payment WHERE kind = 'OUTGOING' AND status = 'SETTLED'"
                    + " AND created_at >= ?")) {
      query.setObject(1, LocalDateTime.ofInstant(begin, ZoneOffset.UTC));
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          Written row =
              new Written(
                  found.getString(2), found.getString(3), found.getString(4), found.getLong(5));
          if (accounts.contains(row.account()) && rows.put(found.getString(1), row) != null) {
            findings.add("The key %s was used twice.".formatted(found.getString(1)));
          }
        }
      }
    }
    return rows;
  }

  private Map<String, Long> balances() throws SQLException {
    Set<String> accounts = new HashSet<>();
    holdings.forEach(holding -> accounts.add(id(holding)));
    Map<String, Long> balances = new TreeMap<>();
    try (Connection connection = reader.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT id, credits, debits FROM ledger_account");
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        if (accounts.contains(found.getString(1))) {
          balances.put(found.getString(1), found.getLong(2) - found.getLong(3));
        }
      }
    }
    return balances;
  }

  private static String id(Holding holding) {
    return Ids.parse("acc", holding.accountId()).toString();
  }
}
