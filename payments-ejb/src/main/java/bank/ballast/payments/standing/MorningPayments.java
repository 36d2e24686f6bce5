package bank.ballast.payments.standing;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Pays what is due in the small hours. Where money is short, the afternoon tries once more. */
@ApplicationScoped
public class MorningPayments implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(0, 5);

  @Inject private DuePayments payments;

  @Override
  public String name() {
    return "due-payments";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return payments.due(day, part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    payments.pay(day, keys, false);
  }
}
