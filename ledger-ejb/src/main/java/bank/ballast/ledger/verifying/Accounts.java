package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import java.sql.SQLException;
import java.util.Map;

/**
 * Each account against its legs and holds.
 *
 * <p>A page of accounts, then all legs and pending legs whose account lies in the same stretch of
 * ids, in pages too: so a leg of an account that is not there is met as well.
 */
final class Accounts {

  private static final String PAGE =
      "SELECT " + AccountRow.COLUMNS + " FROM ledger_account WHERE id %s ? ORDER BY id LIMIT %d";

  private static final String LEG_PAGE =
      "SELECT "
          + LegRow.COLUMNS
          + " FROM ledger_leg l FORCE INDEX (PRIMARY) LEFT JOIN ledger_entry e ON e.id = l.entry_id"
          + " WHERE (l.account_id = ? AND l.sequence > ?)"
          + " OR (l.account_id > ? AND l.account_id <= ?)"
          + " ORDER BY l.account_id, l.sequence LIMIT ?";

  private static final String HOLD_PAGE =
      "SELECT p.account_id, p.entry_id, p.position, p.debit, p.credit, x.id IS NULL"
          + " FROM ledger_pending_leg p FORCE INDEX (ledger_pending_leg_account)"
          + " LEFT JOIN ledger_entry x ON x.ends = p.entry_id WHERE"
          + " (p.account_id = ? AND p.entry_id = ? AND p.position > ?)"
          + " OR (p.account_id = ? AND p.entry_id > ?)"
          + " OR (p.account_id > ? AND p.account_id <= ?)"
          + " ORDER BY p.account_id, p.entry_id, p.position LIMIT ?";

  private final Snapshot snapshot;
  private final Tally tally;
  private final int pageSize;

  /** Where the last page of legs or holds ended. */
  private String account = IdPages.FIRST;

  private String entry = IdPages.FIRST;
  private long number;

  Accounts(Snapshot snapshot, Tally tally, int pageSize) {
    this.snapshot = snapshot;
    this.tally = tally;
    this.pageSize = pageSize;
  }

  void verify() throws SQLException, Broken {
    new IdPages<>(snapshot, PAGE, AccountRow::new).each(pageSize, this::take);
  }

  private void take(Map<String, AccountRow> page, String from, String upTo)
      throws SQLException, Broken {
    takeLegs(page, from, upTo);
    takeHolds(page, from, upTo);
    for (AccountRow row : page.values()) {
      row.finish();
      tally.add(row.currency(), row.debited(), row.credited());
    }
    tally.accounts(page.size());
  }

  private void takeLegs(Map<String, AccountRow> page, String from, String upTo)
      throws SQLException, Broken {
    begin(from);
    int rows;
    do {
      rows =
          snapshot.each(
              LEG_PAGE,
              row -> {
                LegRow leg = LegRow.of(row);
                account = leg.account();
                number = leg.sequence();
                AccountRow of = page.get(account);
                if (of == null) {
                  leg.demand(false, BooksRule.LEG_ACCOUNT, "an account " + account, "none");
                } else {
                  of.take(leg);
                }
              },
              account,
              number,
              account,
              upTo,
              pageSize);
      tally.legs(rows);
    } while (rows == pageSize);
  }

  private void takeHolds(Map<String, AccountRow> page, String from, String upTo)
      throws SQLException, Broken {
    begin(from);
    int rows;
    do {
      rows =
          snapshot.each(
              HOLD_PAGE,
              row -> {
                account = row.getString(1);
                entry = row.getString(2);
                number = row.getLong(3);
                takeHold(page, row.getLong(4), row.getLong(5), row.getBoolean(6));
              },
              account,
              entry,
              number,
              account,
              entry,
              account,
              upTo,
              pageSize);
      tally.pendingLegs(rows);
    } while (rows == pageSize);
  }

  private void takeHold(Map<String, AccountRow> page, long debit, long credit, boolean open)
      throws Broken {
    String key = "entry_id " + entry + ", position " + number;
    AccountRow of = page.get(account);
    if (of == null) {
      throw new Broken(
          BooksRule.PENDING_ACCOUNT, "ledger_pending_leg", key, "an account " + account, "none");
    }
    if (!LegRow.oneSided(debit, credit)) {
      throw new Broken(
          BooksRule.PENDING_SIDE,
          "ledger_pending_leg",
          key,
          "one positive side",
          "debit " + debit + ", credit " + credit);
    }
    if (open) {
      of.hold(debit, credit);
    }
  }

  // An account that was read to its end has no leg behind this number; the first id has no row.
  private void begin(String from) {
    boolean first = from.equals(IdPages.FIRST);
    account = from;
    entry = first ? IdPages.FIRST : IdPages.LAST;
    number = first ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
