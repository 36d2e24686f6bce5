package bank.ballast.accounts.interest;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Reckons in the small hours what pots earned on the day before. */
@ApplicationScoped
public class InterestDay implements DailyWork {

  /** Late enough for what was booked just before midnight. */
  private static final LocalTime FROM = LocalTime.of(0, 10);

  @Inject private SavingsInterest interest;

  @Override
  public String name() {
    return "savings-interest";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return interest.earning(day.minusDays(1), part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    interest.accrue(day.minusDays(1), keys.stream().map(UUID::fromString).toList());
  }
}
