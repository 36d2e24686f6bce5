package bank.ballast.rehearsal.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A release as the guard tells of it.
 *
 * @param id the release's
 * @param state the guard's word
 * @param stage the guard's word
 * @param share of 10,000 customers, how many are on it
 * @param waitsFor what the guard waits for, empty where it waits for time alone
 * @param reason why it was rolled back, empty where it was not
 * @param assigned how many customers were to meet it
 * @param touched how many customers it failed, as the guard knows
 * @param timeline what happened
 */
public record SeenRelease(
    String id,
    String state,
    String stage,
    int share,
    String waitsFor,
    String reason,
    int assigned,
    int touched,
    List<Happening> timeline) {

  private static final Set<String> OVER = Set.of("ROLLED_BACK", "ABORTED", "PROMOTED");
  private static final Set<String> WENT_BACK = Set.of("ROLLING_BACK", "ROLLED_BACK", "ABORTED");

  /** A list that can't change under the reader. */
  public SeenRelease {
    timeline = List.copyOf(timeline);
  }

  /** Something in a release's life. */
  public record Happening(Instant at, String what, String detail) {}

  static SeenRelease of(JsonNode json) {
    JsonNode reason = json.path("reason");
    return new SeenRelease(
        json.path("id").asText(),
        json.path("state").asText(),
        json.path("stage").asText(),
        json.path("share").asInt(),
        json.path("waitsFor").isTextual() ? json.path("waitsFor").asText() : "",
        reason.isObject()
            ? reason.path("code").asText() + ": " + reason.path("detail").asText()
            : "",
        json.path("assigned").asInt(),
        json.path("touched").asInt(),
        StreamSupport.stream(json.path("timeline").spliterator(), false)
            .map(
                one ->
                    new Happening(
                        Instant.parse(one.path("at").asText()),
                        one.path("what").asText(),
                        one.path("detail").asText()))
            .toList());
  }

  /** Whether the guard has done with it. */
  public boolean isOver() {
    return OVER.contains(state);
  }

  /** Whether it has come to everybody, and been watched there for a time. */
  public boolean isWithEverybody(Duration watched) {
    return state.equals("WATCHED")
        && when("WATCHED").filter(at -> at.plus(watched).isBefore(Instant.now())).isPresent();
  }

  /** Whether it was found to be bad. */
  public boolean wentBack() {
    return WENT_BACK.contains(state);
  }

  /** When something first happened. */
  public Optional<Instant> when(String what) {
    return timeline.stream().filter(one -> one.what().equals(what)).map(Happening::at).findFirst();
  }
}
