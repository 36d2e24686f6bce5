package bank.ballast.ledger.posting;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Side;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Every leg of the books in memory, and sums over them as plainly as can be. */
final class AllLegs {

  private static final String SELECT =
      "SELECT CONCAT_WS('|', l.account_id, a.kind, a.currency, a.name, l.booking_date, e.booked_at,"
          + " l.credit - l.debit) FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id"
          + " JOIN ledger_account a ON a.id = l.account_id";

  /** A leg; its amount is credits less debits. */
  record Row(
      String account,
      AccountKind kind,
      String group,
      LocalDate date,
      LocalDateTime bookedAt,
      long amount) {

    /** The amount on the normal side. */
    long grew() {
      return kind.normalSide() == Side.DEBIT ? -amount : amount;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  AllLegs(TestBooks books) throws SQLException {
    for (String text : books.texts(SELECT)) {
      String[] parts = text.split("\\|", -1);
      rows.add(
          new Row(
              parts[0],
              AccountKind.valueOf(parts[1]),
              parts[2] + " " + parts[1] + " " + parts[3],
              LocalDate.parse(parts[4]),
              LocalDateTime.parse(parts[5].replace(' ', 'T')),
              Long.parseLong(parts[6])));
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** The sum of those, on the normal side. */
  long balance(Predicate<Row> which) {
    return rows.stream().filter(which).mapToLong(Row::grew).sum();
  }

  /** The debit and the credit balances at a day's end, added up for each group of accounts. */
  Map<String, List<Long>> trialBalance(LocalDate day) {
    Map<String, Long> balances = new TreeMap<>();
    Map<String, String> groups = new TreeMap<>();
    for (Row row : rows) {
      if (!row.date().isAfter(day)) {
        balances.merge(row.account(), row.amount(), Long::sum);
        groups.put(row.account(), row.group());
      }
    }
    Map<String, List<Long>> sums = new TreeMap<>();
    balances.forEach(
        (account, balance) ->
            sums.merge(
                String.valueOf(groups.get(account)),
                List.of(1L, Math.max(-balance, 0), Math.max(balance, 0)),
                (some, more) ->
                    List.of(
                        some.get(0) + more.get(0),
                        some.get(1) + more.get(1),
                        some.get(2) + more.get(2))));
    return sums;
  }

  /** What each group of income or expense accounts grew by in a stretch of days. */
  Map<String, Long> profitAndLoss(LocalDate from, LocalDate to) {
    Map<String, Long> sums = new TreeMap<>();
    for (Row row : rows) {
      boolean counts = row.kind() == AccountKind.INCOME || row.kind() == AccountKind.EXPENSE;
      if (counts && !row.date().isBefore(from) && !row.date().isAfter(to)) {
        sums.merge(row.group(), row.grew(), Long::sum);
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
