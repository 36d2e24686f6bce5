package bank.ballast.payments.standing;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Pays in the afternoon what was due in the morning and found too little money. */
@ApplicationScoped
public class AfternoonPayments implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(15, 0);

  @Inject private DuePayments payments;

  /** Whether today's is done or under way, and waits for nothing new. */
  static boolean hasCome(BusinessClock clock) {
    return !LocalTime.ofInstant(clock.now(), BusinessClock.ZONE).isBefore(FROM);
  }

  @Override
  public String name() {
    return "due-payments-again";
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
    payments.pay(day, keys, true);
  }
}
