package bank.ballast.accounts.attachment;

import bank.ballast.accounts.AttachmentsRefusal;
import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many contents a node holds in memory at once, each of some megabytes. */
@ApplicationScoped
public class Places {

  private static final int AT_ONCE = 8;
  private static final int PATIENCE_SECONDS = 5;

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /**
   * Takes one, and waits for it for a while.
   *
   * @throws Refusal {@link AttachmentsRefusal#ATTACHMENTS_BUSY}
   */
  void take() {
    if (!isFree()) {
      throw new Refusal(
          AttachmentsRefusal.ATTACHMENTS_BUSY,
          "retryAfterSeconds",
          Integer.toString(PATIENCE_SECONDS));
    }
  }

  void giveBack() {
    free.release();
  }

  private boolean isFree() {
    try {
      return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
