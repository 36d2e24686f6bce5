package bank.ballast.security.time;

import bank.ballast.kernel.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the business clock run by the machine's. A test puts an alternative beside it. */
@ApplicationScoped
public class SystemClock {

  /** The clock for all. */
  @Produces
  @Singleton
  BusinessClock businessClock() {
    return new BusinessClock(Clock.systemUTC());
  }
}
