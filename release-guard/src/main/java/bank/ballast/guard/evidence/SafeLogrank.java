package bank.ballast.guard.evidence;

/**
 * Evidence that one group of customers meets a harm sooner than another, which may be looked at
 * after every event without harm to its error rate.
 *
 * <p>At each customer's first harm, the chance that it falls into the suspect group, were both
 * alike, is that group's share of the customers still at risk. The evidence is what somebody would
 * own who bets one unit, at those fair odds, that the suspect's risk is some times the control's:
 * if both are alike it reaches {@code 1/α} with probability {@code α} at most, however often one
 * looks (Ville's inequality). The unit is the customer and not the request: an app that repeats a
 * refused request a hundred times is one harm.
 *
 * <p>Source: J. ter Schure, M. F. Pérez-Ortiz, A. Ly, P. Grünwald, "The Anytime-Valid Logrank
 * Test", 2020 (arXiv:2011.06931), with a mixture over four hazard ratios.
 */
public final class SafeLogrank {

  /** How many times the suspect's risk may be the control's; the bet is spread over them evenly. */
  private static final double[] HAZARD_RATIOS = {2, 5, 20, 100};

  private final double[] logs = new double[HAZARD_RATIOS.length];

  /**
   * A customer's first harm.
   *
   * @param inSuspect in which group it fell
   * @param suspects how many of the suspect group were at risk, with this one
   * @param controls how many of the other group were at risk, with this one
   */
  public void harm(boolean inSuspect, long suspects, long controls) {
    if (suspects <= 0 || controls <= 0) {
      // Without the other group there was nothing to bet on.
      return;
    }
    double fair = (double) suspects / (suspects + controls);
    for (int i = 0; i < logs.length; i++) {
      double weighted = HAZARD_RATIOS[i] * suspects;
      double bet = weighted / (weighted + controls);
      logs[i] += inSuspect ? Math.log(bet / fair) : Math.log((1 - bet) / (1 - fair));
    }
  }

  /** What one unit has become; 1 at the beginning. */
  public double evidence() {
    return Evidence.meanOfLogs(logs);
  }
}
