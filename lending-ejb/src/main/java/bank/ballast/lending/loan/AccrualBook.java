package bank.ballast.lending.loan;

import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.life.EarningPeriod;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes what of loans' interest is in the books: the standings, and an accrual that is yet to be
 * booked, in one transaction.
 */
@ApplicationScoped
public class AccrualBook {

  private static final Logger LOG = Logger.getLogger(AccrualBook.class);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /**
   * Reckons what these loans have earned through a day and what is not in the books yet. A loan
   * that was reckoned through that day or a later one is left out, so that the same loans and day
   * come to nothing a second time.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void note(LocalDate day, Collection<UUID> loans) {
    try {
      note(day, new StandingTable(dataSource), loans);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void note(LocalDate day, StandingTable table, Collection<UUID> loans)
      throws SQLException {
    List<Standing> open =
        table.lock(loans).stream()
            .filter(standing -> standing.accruedThrough().isBefore(day))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    // Read after the lock: what happened before it is known to it.
    Map<UUID, LoanHistory> toTell = toTell(open, day);
    List<Standing> onlyAccrued = new ArrayList<>();
    Map<Currency, LongSummaryStatistics> sums = new LinkedHashMap<>();
    for (Standing standing : open) {
      LoanHistory history = toTell.get(standing.loan());
      try {
        Standing told =
            history == null ? standing : Standing.of(history, history.at(clock.today()), standing);
        long earned = earned(standing, history, day);
        long more = earned - told.corrected() - told.accrued();
        Standing accrued = told.accrued(day, more);
        if (history == null && accrued.isAccruing(earned)) {
          onlyAccrued.add(accrued);
        } else {
          table.keep(accrued, clock.today(), accrued.isAccruing(earned));
        }
        sums.computeIfAbsent(accrued.currency(), none -> new LongSummaryStatistics()).accept(more);
      } catch (TermsRefused untold) {
        // A fault of this loan alone: the others are not to wait for whoever looks after it.
        LOG.errorf(untold, "The interest of loan %s can't be told", new LoanId(standing.loan()));
      }
    }
    table.accrue(onlyAccrued);
    for (Map.Entry<Currency, LongSummaryStatistics> sum : sums.entrySet()) {
      LongSummaryStatistics of = sum.getValue();
      if (of.getSum() != 0) {
        new AccrualTable(new Database(dataSource))
            .add(new Accrual(Ids.next(), day, sum.getKey(), (int) of.getCount(), of.getSum()));
      }
    }
  }

  private static long earned(Standing standing, @Nullable LoanHistory history, LocalDate day) {
    if (history != null) {
      return history.at(day).earnedInterest().minorUnits();
    }
    EarningPeriod earning = standing.earning();
    if (earning == null) {
      throw new IllegalStateException("a standing that says nothing of the day is told");
    }
    return earning.earned(day).minorUnits();
  }

  /** Those that something happened to since, or whose standing says nothing of the day. */
  private Map<UUID, LoanHistory> toTell(List<Standing> open, LocalDate day) throws SQLException {
    LoanTable loans = new LoanTable(new Database(dataSource));
    Map<UUID, Integer> sequences = loans.sequences(open.stream().map(Standing::loan).toList());
    List<UUID> stale =
        open.stream()
            .filter(
                standing ->
                    !standing.covers(day)
                        || sequences.getOrDefault(standing.loan(), 0) != standing.sequence())
            .map(Standing::loan)
            .toList();
    return loans.histories(stale).stream()
        .collect(Collectors.toMap(history -> history.loan().id().value(), history -> history));
  }
}
