package bank.ballast.benchmarks;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a careful engineer does: one call of a stored procedure for each transfer, whose updates
 * check and change a balance in one statement, accounts in one order.
 */
final class StoredProcedure implements Contender {

  /** The procedure's own signal for too little money. */
  private static final String TOO_LITTLE = "45001";

  private static final String PROCEDURE =
      """
      CREATE PROCEDURE %1$s_transfer(
        IN transfer_id UUID, IN payer UUID, IN payee UUID, IN amount BIGINT, IN day DATE)
      BEGIN
        DECLARE EXIT HANDLER FOR SQLEXCEPTION
        BEGIN
          ROLLBACK;
          RESIGNAL;
        END;
        START TRANSACTION;
        IF payee < payer THEN
          UPDATE %1$s_account SET credits = credits + amount, last_sequence = last_sequence + 1,
            last_booking_date = day WHERE id = payee;
        END IF;
        UPDATE %1$s_account SET debits = debits + amount, last_sequence = last_sequence + 1,
          last_booking_date = day WHERE id = payer AND credits - debits - amount >= floor;
        IF ROW_COUNT() = 0 THEN
          SIGNAL SQLSTATE '45001' SET MESSAGE_TEXT = 'too little money';
        END IF;
        IF payee > payer THEN
          UPDATE %1$s_account SET credits = credits + amount, last_sequence = last_sequence + 1,
            last_booking_date = day WHERE id = payee;
        END IF;
        INSERT INTO %1$s_entry (id, code, booking_date, value_date, reference, content_hash,
          booked_at) VALUES (transfer_id, 'BENCHMARK', day, day, 'benchmark', REPEAT('x', 32),
          NOW(6));
        INSERT INTO %1$s_leg (account_id, sequence, entry_id, debit, credit, balance_after,
          booking_date, narrative)
          SELECT id, last_sequence, transfer_id, IF(id = payer, amount, 0),
            IF(id = payer, 0, amount), credits - debits, day, 'benchmark'
          FROM %1$s_account WHERE id IN (payer, payee);
        COMMIT;
      END
      """;

  private final DataSource dataSource;
  private final Tables tables;

  /** Makes the procedure beside the tables. */
  StoredProcedure(DataSource dataSource, Tables tables) throws SQLException {
    this.dataSource = dataSource;
    this.tables = tables;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP PROCEDURE IF EXISTS " + tables.prefix() + "_transfer");
      statement.execute(PROCEDURE.formatted(tables.prefix()));
    }
  }

  @Override
  public String name() {
    return "b stored procedure";
  }

  @Override
  public Tables tables() {
    return tables;
  }

  @Override
  public Session open() throws SQLException {
    return new Caller(dataSource.getConnection());
  }

  private final class Caller implements Session {

    private final Connection connection;
    private final CallableStatement call;

    Caller(Connection connection) throws SQLException {
      this.connection = connection;
      this.call =
          connection.prepareCall(
              "{CALL " + tables.prefix() + "_transfer(?, ?, ?, ?, CURRENT_DATE)}");
    }

    @Override
    public boolean transfer(UUID id, int payer, int payee, long amount) throws SQLException {
      call.setString(1, id.toString());
      call.setString(2, tables.account(payer).toString());
      call.setString(3, tables.account(payee).toString());
      call.setLong(4, amount);
      try {
        call.execute();
        return true;
      } catch (SQLException failure) {
        if (TOO_LITTLE.equals(failure.getSQLState())) {
          return false;
        }
        throw failure;
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
