package bank.ballast.guard.release;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.Reason;
import bank.ballast.guard.watch.Slower;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What a stage wants before the next one begins. Whoever ends one by hand skips all of it. */
final class StageGate {

  static final String EVERYBODY = "100";

  /** So many times the patience has a candidate that still gets faster. */
  private static final long YOUNG = 3;

  private final GuardSettings settings;
  private final Progress progress;

  StageGate(GuardSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * What is known of the candidate in this stage.
   *
   * @param keptOut how synthetic customers fare, where they do not all get through
   * @param points as many have both sides
   * @param realRequests of real customers, on the candidate
   * @param slower where it is slower; dear to ask
   */
  record Known(
      Optional<String> keptOut, int points, long realRequests, Supplier<Optional<Slower>> slower) {}

  /**
   * Whether a stage that has lasted for so long is over; tells the progress what it waits for.
   *
   * @throws Found where the candidate is slower, and has had its time to become faster
   */
  boolean isOver(String stage, Duration passed, Known known) throws Found {
    if (progress.isPaused()) {
      progress.waitsFor("somebody to let it go on");
      return false;
    }
    if (progress.takeHurry()) {
      return true;
    }
    if (passed.compareTo(settings.bake()) < 0) {
      progress.waitsFor(null);
      return false;
    }
    Optional<String> missing = missing(stage, known);
    if (missing.isPresent()) {
      progress.waitsFor(missing.get());
      return false;
    }
    Optional<Slower> slower = known.slower().get();
    if (slower.isPresent()) {
      progress.waitsFor("it to become faster: " + slower.get().text());
      // One that has just started gets faster by itself; it may take some times as long.
      long patience = slower.get().getsFaster() ? YOUNG : 1;
      if (passed.compareTo(settings.bake().plus(settings.patience().multipliedBy(patience))) > 0) {
        throw new Found(Reason.Code.SLOWER, slower.get().text());
      }
      return false;
    }
    return true;
  }

  /** What is not known is no reason to go on. */
  Optional<String> missing(String stage, Known known) {
    if (known.keptOut().isPresent()) {
      return Optional.of("synthetic customers to get through: " + known.keptOut().get());
    }
    boolean comparable = !EVERYBODY.equals(stage);
    if (comparable && known.points() < settings.points()) {
      return Optional.of("%d of %d points".formatted(known.points(), settings.points()));
    }
    if (!Progress.STAFF.equals(stage) && known.realRequests() < settings.realRequests()) {
      return Optional.of(
          "%d of %d requests of real customers"
              .formatted(known.realRequests(), settings.realRequests()));
    }
    return Optional.empty();
  }
}
