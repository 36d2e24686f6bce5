package bank.ballast.guard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is now.
 *
 * @param stage {@code PREPARING}, {@code STAFF}, or percent of customers
 * @param share customers on it, of 10,000
 * @param since when its state or stage changed last; RFC 3339, UTC
 * @param waitsFor what it needs to go on; null where it needs time alone, or nothing
 * @param reason why it went back; null where it did not
 * @param assigned how many customers and devices it has served
 * @param touched how many of them met a harm
 * @param backMillis from the decision until no request reached it; null where it did not go back
 */
public record ReleaseView(
    String id,
    ReleaseState state,
    String stage,
    int share,
    String since,
    @Nullable String waitsFor,
    @Nullable Reason reason,
    int assigned,
    int touched,
    @Nullable Long backMillis,
    List<Happening> timeline) {

  /** A list that can't change under the reader. */
  public ReleaseView {
    timeline = List.copyOf(timeline);
  }

  /** When something first happened: {@code FOUND}. */
  public Optional<Instant> when(String what) {
    return timeline.stream()
        .filter(one -> one.what().equals(what))
        .map(one -> Instant.parse(one.at()))
        .findFirst();
  }
}
