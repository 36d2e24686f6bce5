package bank.ballast.operations;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done for those whom an incident touched.
 *
 * @param incident its id
 * @param release that it is about, or null
 * @param appVersion that it is about, or null
 * @param from when it began
 * @param to when it ended, as far as is known
 * @param told how many customers were told
 * @param mailed to how many of them an e-mail went as well
 * @param read how many have read it
 * @param cases how many cases were opened about it
 * @param met how many customers met each kind of thing
 * @param credits how many were given a credit
 * @param credited their sum, where all are of one currency; null where there are none
 */
public record TouchedSummary(
    String incident,
    @Nullable String release,
    @Nullable String appVersion,
    Instant from,
    Instant to,
    long told,
    long mailed,
    long read,
    long cases,
    Map<MetKind, Long> met,
    long credits,
    @Nullable Money credited) {

  /** A summary that can't change under the reader. */
  public TouchedSummary {
    met = Map.copyOf(met);
  }
}
