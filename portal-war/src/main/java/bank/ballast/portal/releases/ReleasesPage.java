package bank.ballast.portal.releases;

import bank.ballast.kernel.Refusal;
import bank.ballast.portal.guard.GuardActs;
import bank.ballast.portal.guard.GuardDoor;
import bank.ballast.portal.guard.GuardRefusal;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Notices;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The release under way with both releases' curves, the earlier ones, and an operator's acts. */
@Named
@RequestScoped
public class ReleasesPage {

  private static final int SHOWN = 50;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  @Inject private GuardDoor guard;
  @Inject private GuardActs acts;
  @Inject private Notices notices;
  @Inject private Language language;

  private String reason = "";
  private String release = "";
  private String attempted = "";
  private boolean away;
  private List<Release> all = List.of();
  private List<Step> steps = List.of();
  private List<Curve> curves = List.of();
  private Duration bake = Duration.ZERO;
  private Duration watch = Duration.ZERO;

  /** Asks the guard; one that is away is no fault of the page. */
  public void load() {
    try {
      all =
          guard.read("/guard/releases").asJsonArray().getValuesAs(JsonObject.class).stream()
              .map(Release::of)
              .toList();
      JsonObject settings = guard.read("/guard/settings").asJsonObject();
      bake = Duration.parse(settings.getString("bake"));
      watch = Duration.parse(settings.getString("watch"));
      Release current = getCurrent();
      if (current != null) {
        // The guard keeps no more of one under way in its file than its changes.
        Release now = Release.of(guard.read("/guard/releases/current").asJsonObject());
        List<Release> fresh = new ArrayList<>(all);
        fresh.set(0, now);
        all = List.copyOf(fresh);
        steps = Step.of(now, numbers(settings.getJsonArray("stages")));
        release = release.isEmpty() ? now.id() : release;
      }
      curves = Curve.of(guard.read("/guard/curves").asJsonArray(), since());
    } catch (Refusal refused) {
      if (refused.code() != GuardRefusal.GUARD_AWAY) {
        throw refused;
      }
      away = true;
    }
  }

  private Instant since() {
    Instant now = Instant.now();
    Release current = getCurrent();
    Instant began = current == null || !current.isUnderWay() ? now : current.getBegan();
    Duration passed = Duration.between(began, now);
    Duration shown = passed.compareTo(SHORTEST) < 0 ? SHORTEST : passed;
    return now.minus(shown.compareTo(LONGEST) > 0 ? LONGEST : shown);
  }

  private static List<Integer> numbers(JsonArray stages) {
    return stages.getValuesAs(jakarta.json.JsonNumber.class).stream()
        .map(jakarta.json.JsonNumber::intValue)
        .toList();
  }

  /** Takes the release back. */
  public String rollBack() {
    return act("abort", reason);
  }

  /** Lets it stay where it is. */
  public String pause() {
    return act("pause", where());
  }

  /** Lets it go on. */
  public String resume() {
    return act("resume", where());
  }

  /** Ends its stage now. */
  public String promote() {
    return act("promote", where());
  }

  private String act(String act, String why) {
    attempted = act;
    if (act.equals("abort") && why.strip().length() < 5) {
      throw new Refusal(
          bank.ballast.operations.OperationsRefusal.REASON_MISSING,
          "minimum",
          "5",
          "maximum",
          "500");
    }
    acts.run(
        "RELEASE_" + act.toUpperCase(java.util.Locale.ROOT),
        release.isBlank() ? "-" : release,
        why,
        "/guard/releases/current/" + act,
        Json.createObjectBuilder().add("reason", why.strip()).add("release", release));
    notices.done("done.release." + act, Map.of("release", release));
    return "/releases/releases.xhtml?faces-redirect=true";
  }

  private String where() {
    Release current = getCurrent();
    return current == null ? "-" : "at " + current.stage();
  }

  /** What it waits for, in a sentence; empty where nothing is under way. */
  public String getWaits() {
    Release current = getCurrent();
    if (current == null || !current.isUnderWay()) {
      return "";
    }
    Texts texts = Texts.in(language.getLocale());
    String key = current.waitsKey();
    if (!key.isEmpty()) {
      return texts.say("release.waits." + key, current.waitsFacts());
    }
    Duration left = left(current);
    if (left.isZero()) {
      return texts.say("release.waits.NOTHING", Map.of());
    }
    long seconds = left.toSeconds();
    return texts.say(
        "release.waits.TIME",
        Map.of("left", "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)));
  }

  private Duration left(Release current) {
    Duration lasts =
        switch (current.state()) {
          case "STAGED" -> bake;
          case "WATCHED" -> watch;
          default -> Duration.ZERO;
        };
    Duration left = Duration.between(Instant.now(), current.since().plus(lasts));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether no guard answers. */
  public boolean isAway() {
    return away;
  }

  /** Whether this bank has a guard at all. */
  public boolean isExpected() {
    return guard.isExpected();
  }

  /** Whether this page itself comes from the candidate, and will move when that goes. */
  public boolean isOnCandidate() {
    Release current = getCurrent();
    return guard.isOnCandidate() && current != null && current.isUnderWay();
  }

  /** The release under way, or else the last one; null where there never was one. */
  public @Nullable Release getCurrent() {
    return all.isEmpty() ? null : all.get(0);
  }

  /** Those before it, the newest first. */
  public List<Release> getEarlier() {
    return all.size() < 2 ? List.of() : all.subList(1, Math.min(all.size(), SHOWN));
  }

  /** Its way. */
  public List<Step> getSteps() {
    return steps;
  }

  /** Both releases' curves. */
  public List<Curve> getCurves() {
    return curves;
  }

  /** Its state for the page's script; empty where there is none. */
  public String getState() {
    Release current = getCurrent();
    return current == null ? "" : current.state();
  }

  /** Whether an act fits the state that the release is in. */
  public boolean fits(String states) {
    return List.of(states.split(" ")).contains(getState());
  }

  /** Whether taking it back was just tried and refused. */
  public boolean isRefused() {
    return attempted.equals("abort");
  }

  /** The release that the page shows, which an act is meant for. */
  public String getRelease() {
    return release;
  }

  /** Takes the release that an act is meant for. */
  public void setRelease(@Nullable String release) {
    this.release = release == null ? "" : release.strip();
  }

  /** Why it is taken back. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is taken back. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
