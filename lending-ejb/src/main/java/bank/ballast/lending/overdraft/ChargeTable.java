package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.EntryId;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps what is charged, and what was taken of it. */
final class ChargeTable {

  private static final String CHARGES =
      "SELECT c.account_id, c.number, c.through, c.amount, c.charge_on,"
          + " COUNT(p.part) AS parts, COALESCE(SUM(p.amount), 0) AS taken"
          + " FROM lending_overdraft_charge c LEFT JOIN lending_overdraft_payment p"
          + " ON p.account_id = c.account_id AND p.number = c.number WHERE c.account_id = ?"
          + " GROUP BY c.account_id, c.number, c.through, c.amount, c.charge_on ORDER BY c.number";

  private static final String DUE =
      "SELECT DISTINCT c.account_id FROM lending_overdraft_charge c WHERE c.charge_on <= ?"
          + " AND c.amount > (SELECT COALESCE(SUM(p.amount), 0) FROM lending_overdraft_payment p"
          + " WHERE p.account_id = c.account_id AND p.number = c.number)"
          + " AND MOD(CRC32(c.account_id), ?) = ? AND c.account_id > ?"
          + " ORDER BY c.account_id LIMIT ?";

  private static final String ADD =
      "INSERT IGNORE INTO lending_overdraft_charge (account_id, number, through, amount, charge_on,"
          + " told_at) VALUES (?, ?, ?, ?, ?, ?)";

  /** Before the first of all ids. */
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  ChargeTable(Database database) {
    this.database = database;
  }

  /**
   * A charge and what was taken of it, in pence.
   *
   * @param parts in so many
   */
  record Charge(
      AccountId account,
      int number,
      LocalDate through,
      long amount,
      LocalDate chargeOn,
      int parts,
      long taken) {

    long rest() {
      return amount - taken;
    }
  }

  /** Every charge of an account, the earliest first. */
  List<Charge> of(AccountId account) throws SQLException {
    return database.rows(CHARGES, List.of(account.value().toString()), row -> charge(account, row));
  }

  /** Ids of accounts of which something is to be taken by a day; see {@link DailyWork#keys}. */
  List<String> due(LocalDate day, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return database.rows(
        DUE,
        List.of(day, part.of(), part.number(), after.isEmpty() ? FIRST : after, limit),
        row -> row.getString(1));
  }

  /** Keeps a charge, unless another one has its number; tells whether it did. */
  boolean add(Charge charge, Instant at) throws SQLException {
    return database.update(
            ADD,
            List.of(
                charge.account().value().toString(),
                charge.number(),
                charge.through(),
                charge.amount(),
                charge.chargeOn(),
                at))
        == 1;
  }

  /** What is taken of a charge, as the ledger writes it. */
  static CompanionRow payment(Charge charge, long pence, EntryId entry) {
    return new CompanionRow(
        "lending_overdraft_payment",
        Map.of(
            "account_id", charge.account().value(),
            "number", charge.number(),
            "part", charge.parts() + 1,
            "amount", pence,
            "entry_id", entry.value()));
  }

  private static Charge charge(AccountId account, ResultSet row) throws SQLException {
    return new Charge(
        account,
        row.getInt("number"),
        row.getObject("through", LocalDate.class),
        row.getLong("amount"),
        row.getObject("charge_on", LocalDate.class),
        row.getInt("parts"),
        row.getLong("taken"));
  }
}
