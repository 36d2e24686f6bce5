package bank.ballast.guard.evidence;

/**
 * Evidence that customers on a candidate meet a harm more often than customers of this bank did
 * before it, from counts alone.
 *
 * <p>The past gives a rate of harms for each slot of time in which a customer was active. A
 * candidate that changes nothing would show a Poisson number of harms with that rate; the evidence
 * is the likelihood ratio against rates some times as high, averaged. The past's rate is taken at
 * its upper end (three more harms than there were, the "rule of three"), so a short or clean past
 * makes the evidence weaker and never stronger.
 *
 * <p>A shock that meets everybody also looks like this; whoever decides asks the customers of the
 * other release at the same time ({@link SafeLogrank}) as well.
 */
public final class OwnPast {

  private static final double[] RATE_RATIOS = {5, 20, 100};

  /** Of a past shorter than this nothing is concluded. */
  private static final long LEAST_SLOTS = 200;

  private OwnPast() {}

  /**
   * The evidence, 1 where there is nothing to say.
   *
   * @param pastHarms harms in the past, at most one for a customer and slot
   * @param pastSlots slots in which a customer was active, over all customers
   * @param harmed slots in which the candidate has harmed a customer, or customers alone
   * @param slots slots of its customers on the candidate
   */
  public static double evidence(long pastHarms, long pastSlots, long harmed, long slots) {
    if (pastSlots < LEAST_SLOTS || slots <= 0) {
      return 1;
    }
    double rate = (pastHarms + 3.0) / pastSlots;
    double[] logs = new double[RATE_RATIOS.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = harmed * Math.log(RATE_RATIOS[i]) - (RATE_RATIOS[i] - 1) * rate * slots;
    }
    return Evidence.meanOfLogs(logs);
  }
}
