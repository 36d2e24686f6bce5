package bank.ballast.rehearsal;

import bank.ballast.local.Folders;
import bank.ballast.local.StackFailure;
import bank.ballast.rehearsal.customers.BadVersion;
import bank.ballast.rehearsal.customers.Crowd;
import bank.ballast.rehearsal.customers.Desk;
import bank.ballast.rehearsal.customers.Diary;
import bank.ballast.rehearsal.customers.PaymentOrder;
import bank.ballast.rehearsal.customers.People;
import bank.ballast.rehearsal.customers.Platform;
import bank.ballast.rehearsal.customers.StoreShelf;
import bank.ballast.rehearsal.releases.BrokenRelease;
import bank.ballast.rehearsal.releases.ReleaseBuilder;
import bank.ballast.rehearsal.releases.SeededRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A whole rehearsal: the bank, its customers, one release after the other, and the judgement. */
public final class Rehearsal {

  private static final Duration CLIENT_PATIENCE = Duration.ofMinutes(3);
  private static final Duration CLIENTS_GONE = Duration.ofMinutes(2);

  /** Customers who were all served for so long meet a bank that is at its pace. */
  private static final Duration CALM = Duration.ofSeconds(8);

  private static final Duration CALM_PATIENCE = Duration.ofMinutes(3);

  /** Of a platform's customers, one in so many installs the bad app. */
  private static final int BAD_APP_ONE_IN = 4;

  private static final int ASK_AGAIN_TURNS = 5;
  private static final long SEED = 20;

  private final RehearsalHome home;
  private final RehearsalPlan plan;
  private final RehearsalListener listener;

  /** One in a home, by a plan. */
  public Rehearsal(RehearsalHome home, RehearsalPlan plan, RehearsalListener listener) {
    this.home = home;
    this.plan = plan;
    this.listener = listener;
  }

  /**
   * Holds it, and ends all that it started.
   *
   * @throws StackFailure where a release can't be made of today's sources, or a server not started
   */
  public RehearsalResults hold() throws IOException, SQLException, InterruptedException {
    Path ears = home.file("ears");
    Folders.delete(ears);
    // First, because a patch that does not fit need not wait for servers.
    build(ears);
    try (RehearsedBank bank = RehearsedBank.up(home, listener, plan.stages());
        Diary diary = new Diary(home.file("attempts.csv"))) {
      Undo undo = new Undo(bank.migrator());
      undo.all(plan.releases());
      undo.verdicts();
      People people = bank.people(plan.customers());
      bank.startGuard();
      RehearsalResults results = withCustomers(bank, diary, people, ears, undo);
      undo.all(plan.releases());
      return results;
    }
  }

  private void build(Path ears) throws IOException {
    try (ReleaseBuilder builder = new ReleaseBuilder(home.project(), home.settings())) {
      for (SeededRelease release : plan.releases()) {
        listener.now("Release made: " + release.name());
        builder.build(release, ear(ears, release));
      }
    } catch (BrokenRelease broken) {
      throw new StackFailure(String.valueOf(broken.getMessage()), broken);
    }
  }

  private static Path ear(Path ears, SeededRelease release) {
    return ears.resolve(release.name() + ".ear");
  }

  private RehearsalResults withCustomers(
      RehearsedBank bank, Diary diary, People people, Path ears, Undo undo)
      throws IOException, SQLException, InterruptedException {
    Books books = new Books(bank.reader(), people.all());
    Judge judge = new Judge(people.all());
    Apologies apologies = new Apologies(bank.reader());
    List<Found> found = new ArrayList<>();
    Instant begin = Instant.now();
    Crowd crowd = new Crowd(people, diary, plan.visitsPerSecond(), SEED);
    try (Desk desk = new Desk(bank.address(), bank.employees(), diary)) {
      crowd.start();
      desk.start();
      warmUp();
      ReleaseRun run = new ReleaseRun(bank, listener, plan);
      Course course = new Course(plan.releases().size() + plan.clients().size(), Instant.now());
      for (SeededRelease release : plan.releases()) {
        waitForCalm(diary);
        ReleaseRun.Followed followed =
            run.follow(release, ear(ears, release), course.after(found.size()));
        Harm harm = new Harm(diary.since(followed.began()), followed.ended());
        Found one =
            judge.release(
                release,
                followed,
                harm,
                touched(bank, followed.last().id()),
                followed.last().state().wentBack() && release.kind() == SeededRelease.Kind.BAD
                    ? apologies.to(harm.touched(), followed.last().id(), followed.began())
                    : Map.of(),
                wrongSince(followed.began(), crowd, books));
        found.add(one);
        tell(one);
        if (followed.last().state().wentBack()) {
          undo.all(List.of(release));
        }
      }
      for (Platform platform : plan.clients()) {
        Found one = client(bank, crowd, diary, judge, apologies, books, platform);
        found.add(one);
        tell(one);
      }
    } finally {
      crowd.close();
    }
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    return new RehearsalResults(
        found,
        plan.stages().firstShare(),
        people.all().size(),
        diary.since(begin).stream().filter(attempt -> !attempt.isSignIn()).count() / seconds,
        crowd.crowdedOut(),
        judgeBooks(books, crowd));
  }

  private void warmUp() throws InterruptedException {
    for (long left = plan.warmUp().toSeconds(); left > 0; left--) {
      listener.now("Customers come; the first release in %d s".formatted(left));
      Thread.sleep(1_000);
    }
  }

  /** The customers whom a release failed, as the guard knows them. */
  private static Set<String> touched(RehearsedBank bank, String release)
      throws IOException, InterruptedException {
    return StreamSupport.stream(bank.guard().touched(release).path("items").spliterator(), false)
        .map(one -> one.path("customer").asText())
        .collect(Collectors.toSet());
  }

  /**
   * Waits until nobody is let down any more. Servers that have just started let customers wait too
   * long, which is no release's fault.
   */
  private void waitForCalm(Diary diary) throws InterruptedException {
    Instant end = Instant.now().plus(CALM_PATIENCE);
    long letDown = letDown(diary);
    while (letDown > 0 && Instant.now().isBefore(end)) {
      listener.now(
          "Before the next release: %d were let down in the last %d s"
              .formatted(letDown, CALM.toSeconds()));
      Thread.sleep(1_000);
      letDown = letDown(diary);
    }
    if (letDown > 0) {
      listener.line(
          "  ! %d were let down by the stable release in %d s, and it does not get better."
              .formatted(letDown, CALM.toSeconds()));
    }
  }

  private static long letDown(Diary diary) {
    return diary.since(Instant.now().minus(CALM)).stream()
        .filter(attempt -> attempt.outcome().isFailure())
        .count();
  }

  /** Everybody has gone: whatever is open is asked again, and then all must be told and written. */
  private List<String> judgeBooks(Books books, Crowd crowd)
      throws IOException, SQLException, InterruptedException {
    listener.now("The books are compared with what customers were told");
    int open = crowd.askAgain();
    for (int turn = 0; turn < ASK_AGAIN_TURNS && open > 0; turn++) {
      open = crowd.askAgain();
    }
    List<String> wrong = new ArrayList<>(books.wrong(crowd.payments().all()));
    if (open > 0) {
      wrong.add("%d payments have no answer, however often they are asked for.".formatted(open));
    }
    wrong.addAll(books.broken());
    return wrong;
  }

  private Found client(
      RehearsedBank bank,
      Crowd crowd,
      Diary diary,
      Judge judge,
      Apologies apologies,
      Books books,
      Platform platform)
      throws IOException, SQLException, InterruptedException {
    String version = BadVersion.of(platform);
    String name = "client-%s-%s".formatted(platform.word(), version);
    StoreShelf shelf = new StoreShelf(bank.address());
    Instant began = Instant.now();
    Set<String> installed = crowd.install(platform, version, BAD_APP_ONE_IN);
    @Nullable Instant found = null;
    while (found == null && Duration.between(began, Instant.now()).compareTo(CLIENT_PATIENCE) < 0) {
      listener.now("%s: %d customers have it".formatted(name, installed.size()));
      Thread.sleep(500);
      found = shelf.isBroken(platform, version) ? Instant.now() : null;
    }
    @Nullable Instant gone = null;
    Instant since = Instant.now();
    while (found != null
        && gone == null
        && Duration.between(since, Instant.now()).compareTo(CLIENTS_GONE) < 0) {
      long left = crowd.have(platform, version);
      listener.now("%s: marked as broken, %d customers still have it".formatted(name, left));
      Thread.sleep(500);
      gone = left == 0 ? Instant.now() : null;
    }
    crowd.install(platform, platform.soundVersion(), 1);
    Harm harm = new Harm(diary.since(began), Instant.now());
    return judge.client(
        name,
        BadVersion.breaksLogIn(platform),
        harm,
        found,
        gone,
        installed,
        found == null
            ? Map.of()
            : apologies.to(harm.touched(), platform.word() + " " + version, began),
        wrongSince(began, crowd, books));
  }

  /** Payments that were asked for since, and are not in the books as their payers were told. */
  private static int wrongSince(Instant begin, Crowd crowd, Books books) throws SQLException {
    List<PaymentOrder> meanwhile =
        crowd.payments().all().stream().filter(order -> order.askedAt().isAfter(begin)).toList();
    return books.wrongAmong(meanwhile).size();
  }

  private void tell(Found one) {
    listener.line(
        "  %s %-26s %-11s stage %-9s %d of %d assigned let down%s%s%s"
            .formatted(
                one.isRight() && !one.late() ? "✓" : "✗",
                one.name(),
                one.word(),
                one.stage(),
                one.touched(),
                one.assigned(),
                after("found", one.secondsToFound())
                    + after("back", one.secondsToBack())
                    + after("told", one.secondsToTold()),
                one.by().isEmpty() ? "" : "; " + one.by(),
                one.kinds().isEmpty() ? "" : "; customers met " + one.kinds()));
  }

  /** From the first failure on; nothing where nobody met one. */
  private static String after(String what, @Nullable Double seconds) {
    return seconds == null ? "" : ", %s after %.1f s".formatted(what, seconds);
  }
}
