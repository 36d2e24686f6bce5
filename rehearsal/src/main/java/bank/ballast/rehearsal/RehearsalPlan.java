package bank.ballast.rehearsal;

import bank.ballast.rehearsal.customers.BadVersion;
import bank.ballast.rehearsal.customers.Platform;
import bank.ballast.rehearsal.releases.SeededRelease;
import bank.ballast.rehearsal.releases.SeededReleases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is rehearsed, and under which load.
 *
 * @param releases one after the other, in this order
 * @param clients the platforms whose bad app comes out after that
 * @param customers how many there are
 * @param visitsPerSecond how many of them come in a second; a visit is six requests or seven
 * @param warmUp how long they come before the first release, so that the bank is at its pace
 * @param patience how long one release may take
 * @param stages of the guard
 */
public record RehearsalPlan(
    List<SeededRelease> releases,
    List<Platform> clients,
    int customers,
    double visitsPerSecond,
    Duration warmUp,
    Duration patience,
    Stages stages) {

  /** How the bad apps are called among the releases. */
  private static final String APP = "client-";

  private static final List<Platform> BAD_APPS = List.of(Platform.IOS, Platform.ANDROID);

  private static final List<String> FEW =
      List.of("token-audience", "ios-only", "start-up", "good-optional-field");

  /** Lists that can't change under the reader. */
  public RehearsalPlan {
    releases = List.copyOf(releases);
    clients = List.copyOf(clients);
  }

  /** All of a project's releases and both bad apps, under fifty requests a second. */
  public static RehearsalPlan whole(Path project) throws IOException {
    return new RehearsalPlan(
        SeededReleases.of(project).all(),
        BAD_APPS,
        600,
        8,
        Duration.ofSeconds(30),
        Duration.ofMinutes(8),
        // A customer comes once a minute or so: a minute at the end has seen nearly all of them.
        new Stages(
            List.of(1, 5, 25, 50, 100),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofSeconds(3),
            true));
  }

  /** Three bad ones and a good one, with few customers, less load and fewer stages. */
  public static RehearsalPlan brief(Path project) throws IOException {
    return new RehearsalPlan(
        SeededReleases.of(project).named(FEW),
        List.of(),
        80,
        3,
        Duration.ofSeconds(10),
        Duration.ofMinutes(4),
        // Of so few customers, one in a hundred is perhaps nobody; and they make few points, which
        // the synthetic ones make up for.
        new Stages(
            List.of(25, 100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(1_500),
            false));
  }

  /**
   * What can be rehearsed: name, title, and what it imitates.
   *
   * @param project a checked-out one
   */
  public static List<List<String>> choice(Path project) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (SeededRelease one : SeededReleases.of(project).all()) {
      rows.add(List.of(one.name(), one.title(), one.imitates()));
    }
    for (Platform platform : BAD_APPS) {
      rows.add(
          List.of(
              APP + platform.word(),
              "Version %s of an app".formatted(BadVersion.of(platform)),
              "An app that goes wrong in the customers' hands, where no release can be rolled back."));
    }
    return rows;
  }

  /**
   * The same with only some of all releases and apps.
   *
   * @throws IllegalArgumentException naming the first that there is not
   */
  public RehearsalPlan only(Path project, List<String> names) throws IOException {
    return new RehearsalPlan(
        SeededReleases.of(project)
            .named(names.stream().filter(name -> !name.startsWith(APP)).toList()),
        BAD_APPS.stream().filter(one -> names.contains(APP + one.word())).toList(),
        customers,
        visitsPerSecond,
        warmUp,
        patience,
        stages);
  }

  /** The same under another load. */
  public RehearsalPlan under(int howMany, double visits) {
    return new RehearsalPlan(releases, clients, howMany, visits, warmUp, patience, stages);
  }
}
