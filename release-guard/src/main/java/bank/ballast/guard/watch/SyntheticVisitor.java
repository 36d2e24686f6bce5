package bank.ballast.guard.watch;

import java.io.IOException;
import java.net.http.HttpTimeoutException;

/** Comes back every few seconds and does what people of one kind do. */
interface SyntheticVisitor {

  /** Who it is, and which side it is kept on. */
  SyntheticPeople.Person person();

  /**
   * Does it once; takes a few seconds at most.
   *
   * @throws ProbeFailure where the bank, or what it needs, did not let it go on
   */
  void live() throws IOException, InterruptedException, ProbeFailure;

  /** Does it once and says how it went. */
  default ProbeResult visit() throws InterruptedException {
    long begin = System.currentTimeMillis();
    String failure = null;
    boolean elsewhere = false;
    boolean slow = false;
    try {
      live();
    } catch (ProbeFailure e) {
      failure = e.getMessage();
      elsewhere = e.isElsewhere();
    } catch (IOException e) {
      failure = "no answer: " + e;
      slow = e instanceof HttpTimeoutException;
    }
    return new ProbeResult(
        person().side(),
        person().as(),
        begin,
        failure,
        elsewhere,
        slow,
        System.currentTimeMillis() - begin);
  }
}
