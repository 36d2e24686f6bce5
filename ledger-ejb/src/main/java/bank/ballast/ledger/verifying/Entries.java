package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import java.sql.SQLException;
import java.util.Map;

/**
 * Each entry against its legs, and against the entries that it names.
 *
 * <p>A page of entries; then the database adds up, entry by entry, the legs in the same stretch of
 * ids. However many legs an entry has, one row for each of its currencies comes back.
 */
final class Entries {

  private static final String PAGE =
      "SELECT " + EntryRow.COLUMNS + EntryRow.JOINS + " WHERE e.id %s ? ORDER BY e.id LIMIT %d";

  private static final String LEGS =
      "SELECT l.entry_id, a.currency, SUM(l.debit), SUM(l.credit), COUNT(*)"
          + " FROM ledger_leg l FORCE INDEX (ledger_leg_entry)"
          + " LEFT JOIN ledger_account a ON a.id = l.account_id"
          + " WHERE l.entry_id > ? AND l.entry_id <= ? GROUP BY l.entry_id, a.currency";

  private static final String PENDING_LEGS =
      "SELECT p.entry_id, a.currency, SUM(p.debit), SUM(p.credit), COUNT(*)"
          + " FROM ledger_pending_leg p FORCE INDEX (PRIMARY)"
          + " LEFT JOIN ledger_account a ON a.id = p.account_id"
          + " WHERE p.entry_id > ? AND p.entry_id <= ? GROUP BY p.entry_id, a.currency";

  // Of each account's share in what was posted, no more than was pending there.
  private static final String PARTS =
      "SELECT id, account_id, SUM(held_debit), SUM(held_credit), SUM(debit), SUM(credit) FROM ("
          + " SELECT e.id, l.account_id, l.debit, l.credit, 0 AS held_debit, 0 AS held_credit"
          + " FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.id"
          + " WHERE e.effect = 'POST' AND e.id > ? AND e.id <= ?"
          + " UNION ALL SELECT e.id, p.account_id, 0, 0, p.debit, p.credit"
          + " FROM ledger_entry e JOIN ledger_pending_leg p ON p.entry_id = e.ends"
          + " WHERE e.effect = 'POST' AND e.id > ? AND e.id <= ?) both_of"
          + " GROUP BY id, account_id"
          + " HAVING SUM(debit) > SUM(held_debit) OR SUM(credit) > SUM(held_credit)"
          + " ORDER BY id LIMIT 1";

  // Each leg of the one takes away a leg of the other with its sides changed; what is left is
  // wrong.
  private static final String MIRRORS =
      "SELECT id, account_id, debit, credit, SUM(sign) FROM ("
          + " SELECT e.id, l.account_id, l.debit, l.credit, 1 AS sign"
          + " FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.id"
          + " WHERE e.effect = 'REVERSE' AND e.id > ? AND e.id <= ?"
          + " UNION ALL SELECT e.id, l.account_id, l.credit, l.debit, -1"
          + " FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.ends"
          + " WHERE e.effect = 'REVERSE' AND e.id > ? AND e.id <= ?) both_of"
          + " GROUP BY id, account_id, debit, credit HAVING SUM(sign) <> 0"
          + " ORDER BY id LIMIT 1";

  private final Snapshot snapshot;
  private final Tally tally;
  private final int pageSize;

  Entries(Snapshot snapshot, Tally tally, int pageSize) {
    this.snapshot = snapshot;
    this.tally = tally;
    this.pageSize = pageSize;
  }

  void verify() throws SQLException, Broken {
    new IdPages<>(snapshot, PAGE, EntryRow::new).each(pageSize, this::take);
  }

  private void take(Map<String, EntryRow> page, String from, String upTo)
      throws SQLException, Broken {
    takeLegs(page, from, upTo);
    takePendingLegs(page, from, upTo);
    for (EntryRow entry : page.values()) {
      entry.finish();
    }
    if (page.values().stream().anyMatch(EntryRow::posts)) {
      verifyParts(from, upTo);
    }
    if (page.values().stream().anyMatch(EntryRow::reverses)) {
      verifyMirrors(from, upTo);
    }
    tally.entries(page.size());
  }

  private void takeLegs(Map<String, EntryRow> page, String from, String upTo)
      throws SQLException, Broken {
    snapshot.each(
        LEGS,
        row -> {
          LegSums sums = LegSums.of(row);
          EntryRow entry = page.get(sums.entry());
          // Legs without an entry were told when they were read by account.
          if (entry != null) {
            entry.take(sums);
          }
        },
        from,
        upTo);
  }

  private void takePendingLegs(Map<String, EntryRow> page, String from, String upTo)
      throws SQLException, Broken {
    snapshot.each(
        PENDING_LEGS,
        row -> {
          LegSums sums = LegSums.of(row);
          EntryRow entry = page.get(sums.entry());
          if (entry == null) {
            throw new Broken(
                BooksRule.PENDING_ENTRY,
                "ledger_pending_leg",
                "entry_id " + sums.entry(),
                "an entry " + sums.entry(),
                "none");
          }
          entry.takePending(sums);
        },
        from,
        upTo);
  }

  private void verifyParts(String from, String upTo) throws SQLException, Broken {
    snapshot.each(
        PARTS,
        row -> {
          throw new Broken(
              BooksRule.ENTRY_PART,
              "ledger_entry",
              "id " + row.getString(1),
              "on account %s at most debits %s, credits %s"
                  .formatted(row.getString(2), row.getString(3), row.getString(4)),
              "debits %s, credits %s".formatted(row.getString(5), row.getString(6)));
        },
        from,
        upTo,
        from,
        upTo);
  }

  private void verifyMirrors(String from, String upTo) throws SQLException, Broken {
    snapshot.each(
        MIRRORS,
        row -> {
          String leg =
              "debit %s, credit %s on account %s"
                  .formatted(row.getString(3), row.getString(4), row.getString(2));
          boolean tooMany = row.getLong(5) > 0;
          throw new Broken(
              BooksRule.ENTRY_MIRROR,
              "ledger_entry",
              "id " + row.getString(1),
              tooMany ? "no such leg" : leg,
              tooMany ? leg : "no such leg");
        },
        from,
        upTo,
        from,
        upTo);
  }
}
