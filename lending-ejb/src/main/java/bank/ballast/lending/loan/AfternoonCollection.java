package bank.ballast.lending.loan;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Collects what is due: Once more in the afternoon, for whoever was short in the morning. */
@ApplicationScoped
public class AfternoonCollection implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(15, 0);

  @Inject private DueCollection collection;

  @Override
  public String name() {
    return "loan-collection-afternoon";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return collection.due(day, part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    collection.collect(keys.stream().map(UUID::fromString).toList(), true);
  }
}
