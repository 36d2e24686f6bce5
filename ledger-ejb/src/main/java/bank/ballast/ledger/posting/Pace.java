package bank.ballast.ledger.posting;

/**
 * How many calls a batch should wait for, and for how long at most.
 *
 * <p>Callers that were answered mostly come again at once, but one after the other. A batch that
 * left with the first of them would pay for a commit alone, and the others would wait for it. So it
 * waits for its share of those that were seen together lately: nobody waits for somebody who is not
 * expected, and a lone caller for nobody.
 */
final class Pace {

  /** Well below what a commit takes, and well above what it takes a caller to come again. */
  static final long LONGEST_PAUSE_NANOS = 1_000_000;

  /** One part in so many of each new observation goes into what is expected. */
  private static final int SMOOTHING = 8;

  /** What is expected is kept in thousandths of a call. */
  private static final long SCALE = 1000;

  private final int lanes;
  private long together = SCALE;

  Pace(int lanes) {
    this.lanes = lanes;
  }

  /** Notes how many calls were there at one time, waiting or being written. */
  void note(int calls) {
    together += (calls * SCALE - together) / SMOOTHING;
  }

  /** How many calls make a batch worth its commit now; 1 or more. */
  int worthwhile() {
    return (int) Math.max(1, together / (lanes * SCALE));
  }
}
