package bank.ballast.guard.release;

import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.record.Journal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a release is, as everybody may see it, and what people have said to it. Each change of
 * state or stage is kept before it is told, where the disk can keep it.
 */
final class Progress {

  static final String PREPARING = "PREPARING";
  static final String STAFF = "STAFF";

  private final String id;
  private final Journal<ReleaseView> record;
  private final List<Happening> timeline = new ArrayList<>();
  private ReleaseState state = ReleaseState.PREPARING;
  private String stage = PREPARING;
  private int share;
  private String since = Instant.now().toString();
  private @Nullable String waitsFor;
  private @Nullable Reason reason;
  private int assigned;
  private int touched;
  private @Nullable Long backMillis;
  private boolean paused;
  private boolean hurry;
  private @Nullable Reason told;

  Progress(String id, Journal<ReleaseView> record) {
    this.id = id;
    this.record = record;
    happened("STARTED", "Release " + id + " was started.");
  }

  /** One that an earlier guard left. */
  static Progress again(ReleaseView before, Journal<ReleaseView> record) {
    return new Progress(before, record);
  }

  private Progress(ReleaseView before, Journal<ReleaseView> record) {
    this.id = before.id();
    this.record = record;
    this.timeline.addAll(before.timeline());
    this.state = before.state();
    this.stage = before.stage();
    this.assigned = before.assigned();
    this.touched = before.touched();
  }

  synchronized ReleaseView view() {
    return new ReleaseView(
        id,
        paused && (state == ReleaseState.STAGED || state == ReleaseState.WATCHED)
            ? ReleaseState.PAUSED
            : state,
        stage,
        share,
        since,
        waitsFor,
        reason,
        assigned,
        touched,
        backMillis,
        List.copyOf(timeline));
  }

  /** Something that belongs into the record. A full disk keeps no release from going back. */
  synchronized void happened(String what, String detail) {
    timeline.add(Happening.now(what, detail));
    try {
      record.add(view());
    } catch (UncheckedIOException e) {
      // The next entry has the whole timeline again.
      System.err.println(e.getMessage() + " " + e.getCause());
    }
  }

  synchronized void state(ReleaseState now) {
    state = now;
    hurry = false;
    since = Instant.now().toString();
    waitsFor = null;
    happened(now.name(), "");
  }

  synchronized void stage(String now, int toShare) {
    state = ReleaseState.STAGED;
    // Whoever wanted the stage before to be over has seen nothing of this one.
    hurry = false;
    stage = now;
    share = toShare;
    since = Instant.now().toString();
    waitsFor = null;
    happened(
        "STAGE_BEGAN",
        STAFF.equals(now) ? "Staff are on the candidate." : now + " % of customers are on it.");
  }

  synchronized void waitsFor(@Nullable String what) {
    waitsFor = what;
  }

  synchronized void counts(int nowAssigned, int nowTouched) {
    assigned = nowAssigned;
    touched = nowTouched;
  }

  synchronized void found(Reason why) {
    state = ReleaseState.ROLLING_BACK;
    since = Instant.now().toString();
    reason = why;
    waitsFor = null;
    happened("FOUND", why.text());
  }

  synchronized void isBack(Duration took) {
    backMillis = took.toMillis();
    share = 0;
    happened(
        "BACK", "No request reaches the candidate any more, after %d ms.".formatted(backMillis));
  }

  synchronized boolean isPaused() {
    return paused;
  }

  synchronized void pause(boolean now, String by) {
    paused = now;
    happened(now ? "PAUSED" : "RESUMED", "by " + by);
  }

  /** Whether somebody wants this stage to be over; asked once for each time that they said so. */
  synchronized boolean takeHurry() {
    boolean was = hurry;
    hurry = false;
    return was;
  }

  synchronized void hurry(String by) {
    hurry = true;
    paused = false;
    happened("PROMOTED_BY_HAND", "by " + by);
  }

  synchronized void goBack(String by, String why) {
    told = new Reason(Reason.Code.PERSON, "%s: %s".formatted(by, why));
  }

  /** Asks whether a person has said that it is to go back. */
  synchronized void heed() throws Found {
    if (told != null) {
      throw new Found(told.code(), told.detail());
    }
  }

  synchronized boolean isOver() {
    return state.isOver();
  }
}
