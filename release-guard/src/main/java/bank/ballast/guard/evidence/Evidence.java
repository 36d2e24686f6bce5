package bank.ballast.guard.evidence;

/** Arithmetic with evidence, which is kept as logarithms because it grows by factors. */
final class Evidence {

  private Evidence() {}

  /** The mean of what the logarithms stand for; infinite rather than a fault where it is large. */
  static double meanOfLogs(double[] logs) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return Math.exp(largest) * sum / logs.length;
  }
}
