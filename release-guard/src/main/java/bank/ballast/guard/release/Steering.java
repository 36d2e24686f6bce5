package bank.ballast.guard.release;

import bank.ballast.guard.traffic.Side;
import bank.ballast.local.HaproxyServer;
import bank.ballast.local.Node;
import java.io.IOException;
import java.time.Instant;

/** Tells the proxy where customers go. Nobody else does. */
final class Steering {

  /** For so long after the guard's last word the proxy still sends customers to a candidate. */
  private static final int GRACE_SECONDS = 15;

  private final HaproxyServer proxy;
  private long lastWord;

  Steering(HaproxyServer proxy) {
    this.proxy = proxy;
  }

  /** So many of 10,000 customers go to the candidate from now on. */
  void share(int ofTenThousand) throws IOException {
    stillWatched();
    proxy.socket().share(ofTenThousand);
  }

  /** Staff go to the candidate, or not. */
  void staff(boolean onCandidate) throws IOException {
    proxy.socket().staff(onCandidate);
  }

  /** Which customers come first is drawn anew for each release. */
  void salt(String release) throws IOException {
    proxy.socket().salt(release);
  }

  /** A customer, or a device that nobody has signed in on, keeps to a side whatever the share. */
  void pin(String who, Side side) throws IOException {
    proxy.pin(who, side == Side.CANDIDATE ? Node.Role.CANDIDATE : Node.Role.STABLE);
  }

  /**
   * The candidate is being watched. The proxy wants to hear this all the time, and sends everybody
   * to the stable release where it does not: a guard that died leaves no release unwatched.
   */
  void stillWatched() throws IOException {
    long now = Instant.now().getEpochSecond();
    if (now != lastWord) {
      proxy.socket().watchedUntil(now + GRACE_SECONDS);
      lastWord = now;
    }
  }

  /** Nobody goes to the candidate any more. */
  void back() throws IOException {
    proxy.socket().watchedUntil(0);
    proxy.socket().share(0);
    proxy.socket().staff(false);
  }
}
