package bank.ballast.lending.loan;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Puts the interest that loans earned on the day before into the books, in the small hours: one
 * entry for some hundred loans.
 *
 * <p>What is earned by a day is told from the loan, what of it is in the books is noted with the
 * loan, and each day books the difference. So a day that was missed is made up for, and what a
 * backdated repayment made different comes right by itself.
 */
@ApplicationScoped
public class LoanAccrual implements DailyWork {

  /** Late enough for what was booked just before midnight. */
  private static final LocalTime FROM = LocalTime.of(0, 10);

  private static final int AT_A_TIME = 1000;
  private static final int BOOKED_AT_A_TIME = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccrualBook book;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  @Override
  public String name() {
    return "loan-interest";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public int atATime() {
    return AT_A_TIME;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    try {
      List<String> keys =
          new StandingTable(dataSource).accruing(day.minusDays(1), part, after, limit);
      if (keys.size() < limit) {
        // The last page: what a server that died has noted and not booked may belong to no other.
        bookNoted();
      }
      return keys;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    book.note(day.minusDays(1), keys.stream().map(UUID::fromString).toList());
    bookNoted();
  }

  /** Books what is noted, what a server that died has left among it. */
  void bookNoted() {
    try {
      AccrualTable table = new AccrualTable(new Database(dataSource));
      List<Accrual> open = table.open(BOOKED_AT_A_TIME);
      while (!open.isEmpty()) {
        book(table, open);
        open = table.open(BOOKED_AT_A_TIME);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void book(AccrualTable table, List<Accrual> open) throws SQLException {
    open.stream()
        .map(Accrual::currency)
        .distinct()
        .forEach(currency -> LoanAccounts.open(ledger, currency));
    List<PostingResult> results =
        ledger.post(open.stream().map(accrual -> Posting.of(entry(accrual))).toList());
    List<Accrual> booked = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      // One that was booked by another on the day before differs in that.
      if (results.get(i) instanceof PostingResult.Refused refused
          && refused.refusal().code() != LedgerRefusal.ENTRY_DIFFERS) {
        throw new IllegalStateException("interest could not be booked", refused.refusal());
      }
      booked.add(open.get(i));
    }
    table.booked(booked);
  }

  private Entry entry(Accrual accrual) {
    return new Entry(
        new EntryId(accrual.id()),
        "LOAN_INTEREST_ACCRUAL",
        clock.today(),
        accrual.day(),
        accrual.day().toString(),
        Moved.accrual(accrual.money(), accrual.currency()),
        null);
  }
}
