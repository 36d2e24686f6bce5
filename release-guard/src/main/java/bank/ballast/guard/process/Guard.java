package bank.ballast.guard.process;

import bank.ballast.guard.GuardProcess;
import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.http.GuardServer;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.incident.ReleaseIncidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.review.KeptCurves;
import bank.ballast.guard.review.Reviews;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.touched.Telling;
import bank.ballast.guard.touched.TouchedLists;
import bank.ballast.guard.traffic.AccessLog;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.ReportFeed;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.guard.watch.VersionWatch;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** The guard's process: begins to watch, serves, and ends cleanly when it is told to. */
public final class Guard {

  private static final long ACTIVE_MILLIS = 60_000;
  private static final long POINT_MILLIS = 5_000;

  private Guard() {}

  /**
   * Watches a cluster until it is ended.
   *
   * @param arguments the file that says which one, as {@link GuardProcess} writes it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    StackSettings settings =
        new ObjectMapper().readValue(Path.of(arguments[0]).toFile(), StackSettings.class);
    GuardSettings guard = GuardSettings.of(System.getenv());
    Cluster cluster = new Cluster(settings);
    Path folder = settings.folder().resolve(GuardProcess.PROCESS);
    SSLContext trust = cluster.proxy().trust();
    String publicUrl = settings.cluster().publicUrl();
    SyntheticPeople watchers =
        new SyntheticPeople(
            folder.resolve(GuardProcess.PEOPLE),
            cluster.keycloak(),
            trust,
            settings.keycloakUrl(),
            publicUrl);
    List<SyntheticPeople.Person> people = watchers.all();
    Set<String> synthetic = new HashSet<>();
    people.forEach(
        person -> {
          synthetic.add(person.subject());
          synthetic.add(person.installation());
        });
    TrafficWatch traffic = new TrafficWatch(synthetic, ACTIVE_MILLIS, POINT_MILLIS);
    Probes probes = new Probes(people, trust, settings.keycloakUrl(), publicUrl);
    Incidents incidents = new Incidents(folder);
    BankDoor bank = new BankDoor(cluster);
    Harms harms = new Harms(synthetic);
    Installations installations = new Installations(folder);
    KeptCurves curves = new KeptCurves(folder);
    ReleaseIncidents releaseIncidents = new ReleaseIncidents(incidents);
    ReleaseDesk desk =
        new ReleaseDesk(
            cluster,
            guard,
            watchers,
            people,
            probes,
            traffic,
            folder,
            view -> releaseIncidents.look(view, null, () -> false, Instant.now()));
    desk.recover();
    TouchedLists touched = new TouchedLists(folder, desk::met, harms);
    Thread afterwards =
        new Thread(
            new IncidentLoop(
                desk,
                traffic,
                incidents,
                releaseIncidents,
                new Telling(folder, incidents, touched, installations, bank),
                installations,
                curves),
            "incidents");
    VersionWatch versions = new VersionWatch(synthetic, installations::customer);
    WatchLoop watch =
        new WatchLoop(
            new AccessLog(cluster.proxy().log(), folder.resolve("access-log-position")),
            traffic,
            desk,
            probes,
            incidents,
            versions,
            harms,
            installations);
    Thread reports =
        new Thread(
            new ReportLoop(
                new ReportFeed(
                    settings.databaseUrl("ballast"),
                    "ballast_reader",
                    cluster.secrets().databaseReader()),
                traffic,
                versions,
                new VersionDesk(bank),
                incidents,
                harms,
                installations),
            "reports");
    // What customers met while no guard was there belongs to the release that they were on, so it
    // is read before there can be another one.
    watch.readOn();
    Thread loop = new Thread(watch, "watch");
    Thread nodes = new Thread(() -> restore(desk), "nodes");
    loop.start();
    reports.start();
    afterwards.start();
    probes.start(guard.probeEvery().toMillis());
    GuardServer server =
        new GuardServer(
            settings.cluster().guardPort(),
            cluster.secrets().guard(),
            guard,
            desk,
            incidents,
            new Reviews(desk::all, touched, curves),
            probes,
            traffic);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> end(server, desk, List.of(loop, reports, afterwards, nodes), probes),
                "end-the-guard"));
    // A node may take minutes to start; the status page is needed before that.
    nodes.start();
    System.out.println("The guard watches " + publicUrl);
    loop.join();
  }

  private static void restore(ReleaseDesk desk) {
    try {
      desk.restoreNodes();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(GuardServer server, ReleaseDesk desk, List<Thread> loops, Probes probes) {
    try {
      server.close();
      desk.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      loops.forEach(Thread::interrupt);
      probes.close();
    }
  }
}
