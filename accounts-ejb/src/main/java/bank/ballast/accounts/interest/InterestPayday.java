package bank.ballast.accounts.interest;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Pays on the first of each month what pots earned up to the last of the one before. */
@ApplicationScoped
public class InterestPayday implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(0, 20);

  @Inject private SavingsInterest interest;
  @Inject private InterestPayments payments;

  @Override
  public String name() {
    return "savings-interest-payment";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return day.getDayOfMonth() == 1
        ? interest.earning(day.minusDays(1), part, after, limit)
        : List.of();
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    payments.pay(day.minusDays(1), keys.stream().map(UUID::fromString).toList());
  }
}
