package bank.ballast.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * One contender's measured time in one setting.
 *
 * @param contender its name
 * @param transfers that were acknowledged
 * @param seconds that it took
 * @param latencies of each transfer, in microseconds
 */
record Round(
    String contender, Setting setting, long transfers, double seconds, Histogram latencies) {

  double perSecond() {
    return transfers / seconds;
  }
}
