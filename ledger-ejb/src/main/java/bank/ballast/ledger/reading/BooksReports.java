package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Sums over all of the books, as of any day. */
public final class BooksReports {

  private static final String BY_NAME =
      " GROUP BY kind, currency, name ORDER BY currency,"
          + " FIELD(kind, 'ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'), name";

  private static final String TRIAL_BALANCE =
      "SELECT kind, currency, name, COUNT(*) AS accounts,"
          + " SUM(IF(balance_after < 0, -balance_after, 0)) AS debit,"
          + " SUM(IF(balance_after > 0, balance_after, 0)) AS credit FROM ("
          + AsOf.dates("TRUE", 1)
          + " AND s.low > 0) balances"
          + BY_NAME;

  private static final String PROFIT_AND_LOSS =
      "SELECT kind, currency, name, SUM(IF(until = ?, balance_after, -balance_after)) AS moved FROM ("
          + AsOf.dates("a.kind IN ('INCOME', 'EXPENSE')", 2)
          + ") balances"
          + BY_NAME.replace(" ORDER", " HAVING moved <> 0 ORDER");

  private final Query query;

  /** Reads through this data source. */
  public BooksReports(DataSource dataSource) {
    this.query = new Query(dataSource);
  }

  /** See {@code Ledger.trialBalance}. */
  public TrialBalance trialBalance(LocalDate day) {
    return new TrialBalance(day, query.list(TRIAL_BALANCE, BooksReports::trialLine, day));
  }

  /** See {@code Ledger.profitAndLoss}. */
  public ProfitAndLoss profitAndLoss(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
    return new ProfitAndLoss(
        from, to, query.list(PROFIT_AND_LOSS, BooksReports::profitLine, to, from.minusDays(1), to));
  }

  private static TrialBalance.Line trialLine(ResultSet row) throws SQLException {
    return new TrialBalance.Line(
        Query.kind(row),
        row.getString("name"),
        row.getLong("accounts"),
        money(row, row.getBigDecimal("debit")),
        money(row, row.getBigDecimal("credit")));
  }

  private static ProfitAndLoss.Line profitLine(ResultSet row) throws SQLException {
    AccountKind kind = Query.kind(row);
    return new ProfitAndLoss.Line(
        kind,
        row.getString("name"),
        Query.onNormalSide(row, row.getBigDecimal("moved").longValueExact()));
  }

  private static Money money(ResultSet row, BigDecimal minorUnits) throws SQLException {
    return Money.of(minorUnits.longValueExact(), row.getString("currency"));
  }
}
