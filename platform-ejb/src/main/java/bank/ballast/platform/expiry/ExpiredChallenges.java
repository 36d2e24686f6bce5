package bank.ballast.platform.expiry;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.DailyWork;
import bank.ballast.security.StepUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Forgets in the small hours what was to be confirmed before the day began, and was not. */
@ApplicationScoped
public class ExpiredChallenges implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(3, 0);

  @Inject private StepUps stepUps;

  @Override
  public String name() {
    return "expired-challenges";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return part.number() == 0 && after.isEmpty() ? List.of(day.toString()) : List.of();
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    stepUps.forgetUnused(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
