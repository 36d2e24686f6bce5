package bank.ballast.rehearsal;

import bank.ballast.rehearsal.customers.Platform;
import bank.ballast.rehearsal.releases.SeededRelease;
import bank.ballast.rehearsal.releases.SeededReleases;
import java.time.Duration;
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

  private static final List<String> FEW =
      List.of("token-audience", "ios-only", "start-up", "good-optional-field");

  /** Lists that can't change under the reader. */
  public RehearsalPlan {
    releases = List.copyOf(releases);
    clients = List.copyOf(clients);
  }

  /** All releases and both bad apps, under a steady load of fifty requests a second. */
  public static RehearsalPlan whole(SeededReleases releases) {
    return new RehearsalPlan(
        releases.all(),
        List.of(Platform.IOS, Platform.ANDROID),
        600,
        8,
        Duration.ofSeconds(30),
        Duration.ofMinutes(8),
        new Stages(List.of(1, 5, 25, 50, 100), Duration.ofSeconds(10), true));
  }

  /** Three bad ones and a good one, with a fifth of the customers and half of the load. */
  public static RehearsalPlan brief(SeededReleases releases) {
    return new RehearsalPlan(
        releases.named(FEW),
        List.of(),
        120,
        4,
        Duration.ofSeconds(10),
        Duration.ofMinutes(4),
        // Of so few customers, one in a hundred is perhaps nobody.
        new Stages(List.of(5, 25, 100), Duration.ofSeconds(6), false));
  }

  /** The same with other releases and apps. */
  public RehearsalPlan of(List<SeededRelease> others, List<Platform> platforms) {
    return new RehearsalPlan(
        others, platforms, customers, visitsPerSecond, warmUp, patience, stages);
  }

  /** The same under another load. */
  public RehearsalPlan under(int howMany, double visits) {
    return new RehearsalPlan(releases, clients, howMany, visits, warmUp, patience, stages);
  }
}
