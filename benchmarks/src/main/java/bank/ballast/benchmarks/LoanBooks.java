package bank.ballast.benchmarks;

import bank.ballast.credit.CashFlow;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.life.EarningPeriod;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanLife;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Loans with a year behind them, as paying them out and collecting each instalment would leave
 * behind, without the days that it takes: £10,000 over three years, begun on each day of a month,
 * so that on each day a thirtieth of them has an instalment due. Each borrower has the money.
 */
final class LoanBooks {

  private static final long LENT = 1_000_000;
  private static final int INSTALMENTS = 36;
  private static final int BEGINNINGS = 28;

  /** For how many days two more loans have run, whose pages are looked at. */
  static final List<Integer> LOOKED_AT = List.of(0, 730);

  private static final int DAYS_AGO = 365;
  private static final BigDecimal RATE = new BigDecimal("9.9");

  private final Connection migrator;
  private final LocalDate toldOn;

  /**
   * Books as they stood at the end of a day.
   *
   * @param toldOn through which interest is in the books, and what was due is paid
   */
  LoanBooks(Connection migrator, LocalDate toldOn) {
    this.migrator = migrator;
    this.toldOn = toldOn;
  }

  /** Makes so many, and those that are looked at. */
  void fill(int loans) throws SQLException {
    try (Statement fill = migrator.createStatement()) {
      fill.execute(
          "CREATE TABLE bench_beginning (number INT PRIMARY KEY, paid_out_on DATE, terms TEXT,"
              + " sequence INT, principal BIGINT, collect_on DATE, collect_amount BIGINT,"
              + " earning_from DATE, earning_to DATE, earning_before BIGINT,"
              + " earning_interest BIGINT, earned BIGINT)");
      fill.execute(
          "CREATE TABLE bench_event (number INT, sequence INT, on_day DATE, amount BIGINT,"
              + " principal BIGINT, interest BIGINT, PRIMARY KEY (number, sequence))");
      for (int number = 0; number < BEGINNINGS; number++) {
        begin(number, DAYS_AGO + number);
      }
      for (int i = 0; i < LOOKED_AT.size(); i++) {
        begin(BEGINNINGS + i, LOOKED_AT.get(i));
      }
      // Ids in no order, so that a neighbour in number is no neighbour in a table.
      fill.execute(
          "CREATE TABLE bench_loan (number INT PRIMARY KEY, id UUID NOT NULL, account UUID NOT"
              + " NULL, customer UUID NOT NULL, beginning INT NOT NULL) SELECT seq AS number,"
              + " UUID() AS id, UUID() AS account, UUID() AS customer, seq MOD "
              + BEGINNINGS
              + " AS beginning FROM seq_1_to_"
              + loans);
      for (int i = 0; i < LOOKED_AT.size(); i++) {
        fill.execute(
            "INSERT INTO bench_loan VALUES (%d, UUID(), UUID(), UUID(), %d)"
                .formatted(loans + 1 + i, BEGINNINGS + i));
      }
      fillAccounts(fill);
      fillLoans(fill);
      fill.execute("DROP TABLE bench_loan, bench_beginning, bench_event");
      fill.execute("ANALYZE TABLE lending_loan, lending_event, lending_standing, ledger_account");
    }
  }

  /**
   * Checks that each loan's interest is in the books through a day, once, and that they balance.
   *
   * @throws IllegalStateException where not
   */
  void check(int filled, LocalDate through) throws SQLException {
    int loans = filled + LOOKED_AT.size();
    long done =
        WorkedDays.number(
            migrator,
            "SELECT COUNT(*) FROM lending_standing WHERE accrued_through >= '%s'"
                .formatted(through));
    long noted =
        WorkedDays.number(migrator, "SELECT COALESCE(SUM(interest), 0) FROM lending_accrual");
    long booked =
        WorkedDays.number(
            migrator,
            "SELECT COALESCE(SUM(l.credit), 0) FROM ledger_leg l JOIN ledger_account a"
                + " ON a.id = l.account_id WHERE a.name = 'Interest on loans (GBP)'");
    long imbalance =
        WorkedDays.number(migrator, "SELECT COALESCE(SUM(debit) - SUM(credit), 0) FROM ledger_leg");
    long overdue =
        WorkedDays.number(
            migrator,
            "SELECT COUNT(*) FROM lending_standing WHERE collect_on <= '%s'".formatted(through));
    if (done != loans || noted != booked || noted <= 0 || imbalance != 0 || overdue != 0) {
      throw new IllegalStateException(
          ("%d of %d loans are done, %d of interest noted and %d booked, %d overdue, and the books"
                  + " differ by %d")
              .formatted(done, loans, noted, booked, overdue, imbalance));
    }
  }

  /** The loans that began on one day: all that their rows share. */
  private void begin(int number, int daysAgo) throws SQLException {
    LocalDate paidOutOn = toldOn.minusDays(daysAgo);
    LoanTerms terms =
        LoanTerms.of(
            Money.of(LENT, "GBP"), Interest.at(RATE), Repayments.monthly(INSTALMENTS, paidOutOn));
    List<LoanEvent> events = new ArrayList<>();
    int sequence = 1;
    for (OwedInstalment due : LoanLife.at(toldOn, terms, List.of()).instalments()) {
      if (!due.due().isAfter(toldOn)) {
        sequence++;
        events.add(
            new LoanEvent.Repaid(due.due(), due.amount(), LoanEvent.Excess.NEXT_INSTALMENTS));
        insert(
            "INSERT INTO bench_event VALUES (?, ?, ?, ?, ?, ?)",
            number,
            sequence,
            due.due(),
            due.amount().minorUnits(),
            due.principal().minorUnits(),
            due.interest().minorUnits());
      }
    }
    LoanPosition position = LoanLife.at(toldOn, terms, events);
    EarningPeriod earning = Objects.requireNonNull(position.earning());
    OwedInstalment next = position.next().orElseThrow();
    insert(
        "INSERT INTO bench_beginning VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        paidOutOn,
        json(terms),
        sequence,
        position.principal().minorUnits(),
        next.due(),
        next.unpaid().minorUnits(),
        earning.from(),
        earning.to(),
        earning.before().minorUnits(),
        earning.interest().minorUnits(),
        position.earnedInterest().minorUnits());
  }

  private void insert(String statement, Object... values) throws SQLException {
    try (PreparedStatement insert = migrator.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private static void fillAccounts(Statement fill) throws SQLException {
    fill.execute(
        "INSERT INTO accounts_customer (id, subject, name, since, version)"
            + " SELECT customer, CONCAT('loan-', number), CONCAT('Customer ', number), NOW(6), 0"
            + " FROM bench_loan");
    fill.execute(
        "INSERT INTO accounts_account (id, type, currency, sort_code, account_number, iban,"
            + " opened_on) SELECT account, 'PERSONAL', 'GBP', '040000', LPAD(number, 8, '0'),"
            + " CONCAT('LOAN', LPAD(number, 8, '0')), DATE'2020-01-01' FROM bench_loan");
    fill.execute(
        "INSERT INTO accounts_holder (account_id, customer_id, role)"
            + " SELECT account, customer, 'OWNER' FROM bench_loan");
    fill.execute(
        "INSERT INTO ledger_account (id, kind, currency, name, status, floor, credits, opened_at)"
            + " SELECT account, 'LIABILITY', 'GBP', 'Benchmark', 'OPEN', 0, 1000000, NOW(6)"
            + " FROM bench_loan");
    fill.execute(
        "INSERT INTO ledger_account (id, kind, currency, name, status, floor, debits, opened_at)"
            + " SELECT l.id, 'ASSET', 'GBP', 'Loan', 'OPEN', 0, b.principal, NOW(6)"
            + " FROM bench_loan l JOIN bench_beginning b ON b.number = l.beginning");
  }

  private void fillLoans(Statement fill) throws SQLException {
    fill.execute(
        "INSERT INTO lending_loan (id, customer_id, account_id, product, product_version, terms,"
            + " apr, paid_out_on, made_at) SELECT l.id, l.customer, l.account, 'personal-loan', 1,"
            + " b.terms, 104, b.paid_out_on, NOW(6) FROM bench_loan l"
            + " JOIN bench_beginning b ON b.number = l.beginning ORDER BY l.id");
    fill.execute(
        "INSERT INTO lending_event (loan_id, sequence, kind, on_day, amount, excess, principal,"
            + " interest, fees, corrected, made_at, told_at)"
            + " SELECT l.id, e.sequence, 'REPAID', e.on_day, e.amount, 'NEXT_INSTALMENTS',"
            + " e.principal, e.interest, 0, 0, NOW(6), NOW(6) FROM bench_loan l"
            + " JOIN bench_event e ON e.number = l.beginning"
            + " UNION ALL SELECT l.id, 1, 'PAID_OUT', b.paid_out_on, "
            + LENT
            + ", NULL, 0, 0, 0, 0, NOW(6), NOW(6) FROM bench_loan l"
            + " JOIN bench_beginning b ON b.number = l.beginning ORDER BY 1, 2");
    fill.execute(
        "INSERT INTO lending_standing (loan_id, customer_id, currency, sequence, told_on, state,"
            + " principal, due, collect_on, collect_amount, earning_from, earning_to,"
            + " earning_before, earning_interest, corrected, accrued_through, accrued, accruing)"
            + " SELECT l.id, l.customer, 'GBP', b.sequence, b.earning_from, 'ACTIVE', b.principal,"
            + " 0, b.collect_on, b.collect_amount, b.earning_from, b.earning_to, b.earning_before,"
            + " b.earning_interest, 0, '"
            + toldOn
            + "', b.earned, TRUE FROM bench_loan l"
            + " JOIN bench_beginning b ON b.number = l.beginning ORDER BY l.id");
  }

  /** The terms as a loan's row has them. */
  private static String json(LoanTerms terms) {
    CashFlow lent = terms.disbursements().get(0);
    String none = "{\"fixed\": \"0\", \"percent\": \"0\"}";
    return """
        {"currency": "GBP", "disbursements": [{"date": "%1$s", "amount": %2$d}],
         "annualRate": "%3$s", "interestMethod": "DECLINING_BALANCE",
         "calculation": "PROGRESSIVE", "interestPeriod": "SAME_AS_REPAYMENT",
         "daysInYear": "ACTUAL", "daysInMonth": "ACTUAL",
         "repayments": {"amortisation": "EQUAL_INSTALMENTS", "instalments": %4$d, "count": 1,
          "unit": "MONTHS", "start": "%1$s", "multipleOf": "0", "downPaymentPercent": "0"},
         "graceOnPrincipal": 0, "graceOnInterest": 0, "interestFreePeriods": 0,
         "rateChanges": [], "dueDateChanges": [], "feeAtDisbursement": %5$s,
         "feePerInstalment": %5$s, "feeOnLateness": %5$s, "workingDayRule": "NONE",
         "interestToMovedDate": false, "daysWithoutDues": [], "roundingMode": "HALF_EVEN"}"""
        .formatted(
            lent.date(), lent.amount().minorUnits(), RATE.toPlainString(), INSTALMENTS, none);
  }
}
