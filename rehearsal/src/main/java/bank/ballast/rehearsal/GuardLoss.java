package bank.ballast.rehearsal;

import bank.ballast.guard.ReleaseView;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The guard is killed while customers are on the candidate, and stays away for longer than the
 * proxy believes in it.
 */
final class GuardLoss implements Disturbance {

  /** Of 10,000 customers: some are on it. */
  private static final int SOME = 500;

  private static final Duration AWAY = Duration.ofSeconds(25);

  private final RehearsedBank bank;
  private Instant back = Instant.MAX;
  private boolean over;

  GuardLoss(RehearsedBank bank) {
    this.bank = bank;
  }

  @Override
  public void goOn(ReleaseView release) throws IOException, InterruptedException {
    if (back.equals(Instant.MAX) && release.share() >= SOME) {
      bank.killGuard();
      back = Instant.now().plus(AWAY);
    }
    if (!over && Instant.now().isAfter(back)) {
      over = true;
      bank.startGuard();
    }
  }
}
