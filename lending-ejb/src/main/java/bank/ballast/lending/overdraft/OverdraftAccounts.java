package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Whose day's work there is. */
@ApplicationScoped
public class OverdraftAccounts {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** Reads rows. */
  private interface Reading<T> {
    T read(Database database) throws SQLException;
  }

  /** Accounts by the keys of a day's work. */
  static List<AccountId> ids(List<String> keys) {
    return keys.stream().map(key -> new AccountId(UUID.fromString(key))).toList();
  }

  /** Accounts that have or had an overdraft; see {@link DailyWork#keys}. */
  List<String> all(DailyWork.Part part, String after, int limit) {
    return read(database -> new LimitTable(database).accounts(part, after, limit));
  }

  /** Accounts of which something is to be taken by a day; see {@link DailyWork#keys}. */
  List<String> owing(LocalDate day, DailyWork.Part part, String after, int limit) {
    return read(database -> new ChargeTable(database).due(day, part, after, limit));
  }

  /** Customers who have an overdraft; see {@link DailyWork#keys}. */
  List<String> borrowers(String after, int limit) {
    return read(database -> new LimitTable(database).borrowers(after, limit));
  }

  /** The tariff that holds now. */
  Tariff today() {
    return read(database -> new TariffTable(database).on(clock.today()));
  }

  /** The next tariff, once it is announced. */
  Optional<Tariff> announced() {
    return read(database -> new TariffTable(database).after(clock.today()));
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.read(new Database(dataSource));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
