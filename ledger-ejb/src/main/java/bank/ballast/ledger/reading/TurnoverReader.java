package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Turnover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Sums up what moved, by month and code: along the legs that {@link PeriodReader} names, however
 * many others the accounts have.
 */
public final class TurnoverReader {

  private static final String SUMS =
      "SELECT DATE_FORMAT(l.booking_date, '%Y-%m') AS month, e.code, a.kind, a.currency,"
          + " SUM(l.debit) AS debits, SUM(l.credit) AS credits FROM ledger_leg l"
          + " JOIN ledger_entry e ON e.id = l.entry_id JOIN ledger_account a ON a.id = l.account_id"
          + " WHERE l.account_id = ? AND l.sequence > ? AND l.sequence <= ?"
          + " AND NOT EXISTS (SELECT 1 FROM ledger_leg o WHERE o.entry_id = l.entry_id"
          + " AND o.account_id <> l.account_id AND FIND_IN_SET(CAST(o.account_id AS CHAR), ?))"
          + " GROUP BY month, e.code, a.kind, a.currency";

  private final DataSource dataSource;

  /** Reads through this data source. */
  public TurnoverReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is summed up together. */
  private record Key(YearMonth month, String code, String currency) {}

  /** See {@code Ledger.turnover}. */
  public List<Turnover> turnover(
      Collection<LedgerAccountId> accounts, LocalDate from, LocalDate to) {
    Map<Key, Turnover> sums =
        new TreeMap<>(
            Comparator.comparing(Key::month).thenComparing(Key::code).thenComparing(Key::currency));
    String ids =
        accounts.stream().map(each -> each.value().toString()).collect(Collectors.joining(","));
    for (LedgerAccountId account : accounts) {
      new PeriodReader(dataSource)
          .period(account, from, to)
          .map(period -> of(period, ids))
          .orElse(List.of())
          .forEach(each -> sums.merge(key(each), each, TurnoverReader::together));
    }
    return new ArrayList<>(sums.values());
  }

  private List<Turnover> of(AccountPeriod period, String ids) {
    return new Query(dataSource)
        .list(
            SUMS,
            TurnoverReader::row,
            period.account().value().toString(),
            period.before(),
            period.last(),
            ids);
  }

  private static Key key(Turnover of) {
    return new Key(of.month(), of.code(), of.in().currencyCode());
  }

  private static Turnover together(Turnover one, Turnover other) {
    return new Turnover(
        one.month(), one.code(), one.in().plus(other.in()), one.out().plus(other.out()));
  }

  private static Turnover row(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    Money debits = Money.of(row.getBigDecimal("debits").longValueExact(), currency);
    Money credits = Money.of(row.getBigDecimal("credits").longValueExact(), currency);
    boolean debitSide = Query.kind(row).normalSide() == Side.DEBIT;
    return new Turnover(
        YearMonth.parse(row.getString("month")),
        row.getString("code"),
        debitSide ? debits : credits,
        debitSide ? credits : debits);
  }
}
