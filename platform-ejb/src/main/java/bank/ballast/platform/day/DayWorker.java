package bank.ballast.platform.day;

import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Does a page of a day's work in the bank's own name. The batch engine's threads are nobody, so
 * whoever runs inside this server may call it; no door leads here from outside.
 */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayWorker {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject @Any private Instance<DailyWork> works;

  /**
   * Does the next page of a part.
   *
   * @return whether there may be more
   */
  public boolean page(String name, LocalDate day, int part) {
    DayTable table = new DayTable(new Database(dataSource));
    try {
      DayTable.Place place = table.place(name, day, part);
      if (place.ended()) {
        return false;
      }
      DailyWork work = work(name);
      int most = work.atATime();
      List<String> keys =
          work.keys(day, new DailyWork.Part(part, table.parts(name, day)), place.lastKey(), most);
      if (!keys.isEmpty()) {
        work.run(day, keys);
      }
      boolean ended = keys.size() < most;
      String last = keys.isEmpty() ? place.lastKey() : keys.get(keys.size() - 1);
      return table.advance(name, day, part, place.lastKey(), last, keys.size(), ended) && !ended;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Notes that a day's work is done, if all of its parts are. */
  public void end(String name, LocalDate day) {
    try {
      new DayTable(new Database(dataSource)).end(name, day);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private DailyWork work(String name) {
    return works.stream()
        .filter(work -> work.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no work is called " + name));
  }
}
