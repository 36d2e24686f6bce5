package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads a stretch of an account's booking dates.
 *
 * <p>Both ends are found in one statement, and so at one moment. The sums come in a second one, by
 * the numbers of the legs that the first one named: no leg is ever changed, so that nothing posted
 * between the two can come into it. The primary key leads to exactly those legs, however many
 * others the account has.
 */
public final class PeriodReader {

  private static final String ENDS = AsOf.dates("a.id = ?", 2);

  private static final String SUMS =
      "SELECT a.kind, a.currency, COALESCE(SUM(l.debit), 0) AS debits,"
          + " COALESCE(SUM(l.credit), 0) AS credits FROM ledger_account a LEFT JOIN ledger_leg l"
          + " ON l.account_id = ? AND l.sequence > ? AND l.sequence <= ? WHERE a.id = ?";

  private final Query query;

  /** Reads through this data source. */
  public PeriodReader(DataSource dataSource) {
    this.query = new Query(dataSource);
  }

  /** Where a stretch begins or ends: the last leg until then, and what it left. */
  private record End(LocalDate until, long sequence, Money balance) {}

  /** What made the balance grow, and what made it fall. */
  private record Sums(Money in, Money out) {}

  /** See {@code Ledger.period}. */
  public Optional<AccountPeriod> period(LedgerAccountId account, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
    List<End> ends =
        query.list(ENDS, PeriodReader::end, from.minusDays(1), to, account.value().toString());
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    End opening = ends.get(ends.get(0).until().isBefore(from) ? 0 : 1);
    End closing = ends.get(ends.get(0).until().isBefore(from) ? 1 : 0);
    return Optional.of(period(account, from, to, opening, closing));
  }

  private AccountPeriod period(
      LedgerAccountId account, LocalDate from, LocalDate to, End opening, End closing) {
    String id = account.value().toString();
    Sums sums =
        query.list(SUMS, PeriodReader::sums, id, opening.sequence(), closing.sequence(), id).get(0);
    return new AccountPeriod(
        account,
        from,
        to,
        opening.balance(),
        closing.balance(),
        sums.in(),
        sums.out(),
        opening.sequence(),
        closing.sequence());
  }

  private static Sums sums(ResultSet row) throws SQLException {
    boolean debitSide = Query.kind(row).normalSide() == Side.DEBIT;
    String currency = row.getString("currency");
    Money debits = Money.of(row.getBigDecimal("debits").longValueExact(), currency);
    Money credits = Money.of(row.getBigDecimal("credits").longValueExact(), currency);
    return debitSide ? new Sums(debits, credits) : new Sums(credits, debits);
  }

  private static End end(ResultSet row) throws SQLException {
    return new End(
        row.getObject("until", LocalDate.class),
        row.getLong("sequence"),
        Query.onNormalSide(row, row.getLong("balance_after")));
  }
}
