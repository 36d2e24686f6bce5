package bank.ballast.rehearsal;

import bank.ballast.guard.ReleaseView;
import java.io.IOException;

/**
 * Something that happens to the bank while a release is on its way, and is not customers' doing.
 */
interface Disturbance {

  /** Does what is due; called again and again while the release is looked at. */
  void goOn(ReleaseView release) throws IOException, InterruptedException;
}
