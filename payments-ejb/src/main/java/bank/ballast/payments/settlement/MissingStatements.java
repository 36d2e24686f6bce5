package bank.ballast.payments.settlement;

import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Notices in the morning that no statement has come for the day before. A statement that comes is
 * compared when it comes; of one that does not, nobody would hear.
 */
@ApplicationScoped
public class MissingStatements implements DailyWork {

  /** The scheme has had the night. */
  private static final LocalTime FROM = LocalTime.of(6, 0);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private SettlementBook book;

  @Override
  public String name() {
    return "missing-statements";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    LocalDate yesterday = day.minusDays(1);
    if (part.number() != 0 || yesterday.toString().compareTo(after) <= 0) {
      return List.of();
    }
    Days days = new Days(new Database(dataSource));
    try {
      // Before the first statement none is expected, and one that is ahead tells of the days
      // before.
      Optional<Days.Kept> last = days.last();
      return last.isPresent() && last.get().day().isBefore(yesterday)
          ? List.of(yesterday.toString())
          : List.of();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    keys.forEach(key -> book.missing(LocalDate.parse(key)));
  }
}
