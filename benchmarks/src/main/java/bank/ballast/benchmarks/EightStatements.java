package bank.ballast.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What most code does: a transaction of eight statements, with the accounts locked by {@code SELECT
 * … FOR UPDATE} in one order.
 */
final class EightStatements implements Contender {

  private final DataSource dataSource;
  private final Tables tables;

  EightStatements(DataSource dataSource, Tables tables) {
    this.dataSource = dataSource;
    this.tables = tables;
  }

  @Override
  public String name() {
    return "a eight statements";
  }

  @Override
  public Tables tables() {
    return tables;
  }

  @Override
  public Session open() throws SQLException {
    return new Caller(dataSource.getConnection());
  }

  private record State(long credits, long debits, long floor, long sequence) {}

  private final class Caller implements Session {

    private final Connection connection;
    private final Statement plain;
    private final PreparedStatement lock;
    private final PreparedStatement entry;
    private final PreparedStatement leg;
    private final PreparedStatement debit;
    private final PreparedStatement credit;

    Caller(Connection connection) throws SQLException {
      this.connection = connection;
      String p = tables.prefix();
      plain = connection.createStatement();
      lock =
          connection.prepareStatement(
              "SELECT id, credits, debits, floor, last_sequence FROM "
                  + p
                  + "_account WHERE id IN (?, ?) ORDER BY id FOR UPDATE");
      entry =
          connection.prepareStatement(
              "INSERT INTO "
                  + p
                  + "_entry (id, code, booking_date, value_date, reference, content_hash,"
                  + " booked_at) VALUES (?, 'BENCHMARK', ?, ?, 'benchmark',"
                  + " REPEAT('x', 32), NOW(6))");
      leg =
          connection.prepareStatement(
              "INSERT INTO "
                  + p
                  + "_leg (account_id, sequence, entry_id, debit, credit, balance_after,"
                  + " booking_date, narrative) VALUES (?, ?, ?, ?, ?, ?, ?, 'benchmark')");
      debit = update(p, "debits");
      credit = update(p, "credits");
    }

    private PreparedStatement update(String p, String column) throws SQLException {
      return connection.prepareStatement(
          "UPDATE %s_account SET %s = %s + ?, last_sequence = ?, last_booking_date = ? WHERE id = ?"
              .formatted(p, column, column));
    }

    @Override
    public boolean transfer(UUID id, int payer, int payee, long amount) throws SQLException {
      String from = tables.account(payer).toString();
      String to = tables.account(payee).toString();
      LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
      plain.execute("START TRANSACTION");
      State payers = null;
      State payees = null;
      lock.setString(1, from);
      lock.setString(2, to);
      try (ResultSet rows = lock.executeQuery()) {
        while (rows.next()) {
          State state =
              new State(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
          if (rows.getString(1).equals(from)) {
            payers = state;
          } else {
            payees = state;
          }
        }
      }
      if (payers == null
          || payees == null
          || payers.credits() - payers.debits() - amount < payers.floor()) {
        plain.execute("ROLLBACK");
        return false;
      }
      entry.setString(1, id.toString());
      entry.setObject(2, today);
      entry.setObject(3, today);
      entry.executeUpdate();
      leg(from, payers.sequence() + 1, id, amount, 0, payers, today);
      leg(to, payees.sequence() + 1, id, 0, amount, payees, today);
      change(debit, from, amount, payers.sequence() + 1, today);
      change(credit, to, amount, payees.sequence() + 1, today);
      plain.execute("COMMIT");
      return true;
    }

    private void leg(
        String account,
        long sequence,
        UUID id,
        long debited,
        long credited,
        State before,
        LocalDate today)
        throws SQLException {
      leg.setString(1, account);
      leg.setLong(2, sequence);
      leg.setString(3, id.toString());
      leg.setLong(4, debited);
      leg.setLong(5, credited);
      leg.setLong(6, before.credits() - before.debits() + credited - debited);
      leg.setObject(7, today);
      leg.executeUpdate();
    }

    private static void change(
        PreparedStatement update, String account, long amount, long sequence, LocalDate today)
        throws SQLException {
      update.setLong(1, amount);
      update.setLong(2, sequence);
      update.setObject(3, today);
      update.setString(4, account);
      update.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
