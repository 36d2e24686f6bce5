package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The production shape on one machine: a proxy with TLS in front of two nodes of the stable release
 * and a place for a candidate, on the same MariaDB and Keycloak as the single bank, which is not up
 * at the same time. The candidate is started by whoever brings in a release.
 */
public final class Cluster {

  /** The first node of the stable release. */
  public static final String FIRST = "node-1";

  /** The second one. */
  public static final String SECOND = "node-2";

  /** The node of a release that is to prove itself. */
  public static final String CANDIDATE = "candidate";

  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Ground ground;
  private final Releases releases;
  private final HaproxyServer proxy;
  private final List<ClusterNode> nodes;

  /** The one of these settings, running or not. */
  public Cluster(StackSettings settings) throws IOException {
    this.settings = settings;
    this.secrets = Secrets.in(settings.home());
    this.ground = new Ground(settings, secrets);
    this.releases = new Releases(settings);
    this.proxy = new HaproxyServer(settings);
    this.nodes =
        List.of(
            node(FIRST, Node.Role.STABLE, 0),
            node(SECOND, Node.Role.STABLE, 1),
            node(CANDIDATE, Node.Role.CANDIDATE, 2));
  }

  private ClusterNode node(String name, Node.Role role, int place) {
    return new ClusterNode(
        settings, secrets, Node.ofCluster(settings, name, role, place), releases, proxy);
  }

  /** Where it lives and listens. */
  public StackSettings settings() {
    return settings;
  }

  /** Its passwords. */
  public Secrets secrets() {
    return secrets;
  }

  /** Its Keycloak. */
  public KeycloakServer keycloak() {
    return ground.keycloak();
  }

  /** Its database. */
  public MariaDbServer database() {
    return ground.database();
  }

  /** What stands in front. */
  public HaproxyServer proxy() {
    return proxy;
  }

  /** The releases that are kept. */
  public Releases releases() {
    return releases;
  }

  /** The two nodes of the stable release and the candidate. */
  public List<ClusterNode> nodes() {
    return nodes;
  }

  /** One of them: {@link #FIRST}, {@link #SECOND} or {@link #CANDIDATE}. */
  public ClusterNode node(String name) {
    return nodes.stream()
        .filter(each -> each.node().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no node " + name));
  }

  /** Brings the database to where a release wants it. */
  public void migrate(String release) throws IOException {
    ground.migrate(releases.ear(release));
  }

  /** Whether a release wants the database otherwise than it is. */
  public boolean hasNewMigrations(String release) throws IOException {
    return ground.hasNewMigrations(releases.ear(release));
  }

  /**
   * Makes an empty database of its own in which both releases' migrations have run, for {@link
   * ClusterNode#startOnTrial}.
   *
   * @throws StackFailure where they don't run
   */
  public void trial(String stable, String release) throws IOException {
    ground.trial(releases.ear(stable), releases.ear(release));
  }

  /**
   * Tries a release's realm steps on a copy of the realm.
   *
   * @return what they would break; empty where all is well
   */
  public Optional<String> realmStepsBreak(String release) throws IOException, InterruptedException {
    return new RealmTrial(settings, secrets, ground.keycloak()).breaks(releases.ear(release));
  }

  /**
   * Takes a release's realm steps for good.
   *
   * @return those that the realm lacked
   * @throws StackFailure saying what a step met
   */
  public List<String> takeRealmSteps(String release) throws IOException {
    return ground.keycloak().bringUpToDate(releases.ear(release));
  }

  /** Whether anything of a cluster runs in this set-up, apart from MariaDB and Keycloak. */
  public static boolean runs(StackSettings settings) {
    return Stream.of(FIRST, SECOND, CANDIDATE, HaproxyServer.PROCESS)
        .anyMatch(process -> DetachedProcess.running(settings.pidFile(process)).isPresent());
  }

  /**
   * Settings by which a tool of this machine reaches the bank: where a cluster is up, past the
   * proxy at a node of the stable release, for it trusts no certificate that signed itself.
   */
  public static StackSettings forTools(StackSettings settings) throws IOException {
    for (ClusterNode each : new Cluster(settings).nodes()) {
      if (each.node().role() == Node.Role.STABLE && each.isRunning()) {
        return settings.withBankAt(each.node().httpPort(), each.node().managementPort());
      }
    }
    return settings;
  }

  /** How each of its servers is; the candidate is among them only while it is there. */
  public List<LocalStack.Part> parts() {
    List<LocalStack.Part> parts = new ArrayList<>(ground.parts());
    for (ClusterNode each : nodes) {
      if (each.node().role() == Node.Role.STABLE || each.isRunning()) {
        parts.add(ground.part(each.node().name(), each.node().process(), each::isReady));
      }
    }
    parts.add(ground.part("HAProxy", HaproxyServer.PROCESS, proxy::isReady));
    return parts;
  }

  /** Whether all of it serves; a candidate that does not is no reason to say no. */
  public boolean isReady() {
    return parts().stream()
        .filter(part -> !part.name().equals(CANDIDATE))
        .allMatch(part -> part.state() == LocalStack.State.READY);
  }

  /** As {@link #up(StepListener, LocalStack.Task)}, with nothing to do at the end. */
  public void up(StepListener listener) throws IOException, InterruptedException {
    up(listener, () -> {});
  }

  /**
   * Starts what does not run, on the stable release, and returns when all of it serves. Where a
   * step fails or this program is told to end, everything that was started here is ended first.
   *
   * @param atLast belongs to the start: where it fails, nothing has been started
   * @throws StackFailure saying in one line what went wrong
   */
  public void up(StepListener listener, LocalStack.Task atLast)
      throws IOException, InterruptedException {
    if (LocalStack.runs(settings)) {
      throw new StackFailure(
          "The single bank is up here: ./bank down ends it; then ./bank cluster up.");
    }
    proxy.program();
    Start.requireFree(settings.ports(), port -> isTheSingleBanks(port) || ground.isOurs(port));
    Start.requireFree(settings.cluster().ports(), this::isOurs);
    String release = stableRelease();
    boolean proxyRan = proxy.running().isPresent();
    if (!proxyRan) {
      proxy.prepare(node(CANDIDATE).isRunning());
    }
    Start start = new Start(listener);
    start.whole(
        () -> {
          Ground.Coming coming = ground.comeUp(start, releases.ear(release));
          CompletableFuture<Void> nodesUp = nodesComeUp(start, coming.database(), release);
          start.await(List.of(coming.realm(), coming.mail(), coming.scheme(), nodesUp));
          if (!proxyRan) {
            start.begins(proxy::stop);
            start.await(List.of(start.step("HAProxy", proxy::start)));
          }
          start.await(List.of(start.step("The bank answers", this::awaitAnswer)));
          atLast.run();
        });
  }

  /** Where none was named yet, what the build left is the stable release. */
  private String stableRelease() throws IOException {
    Optional<String> stable = releases.stable();
    if (stable.isPresent()) {
      return stable.get();
    }
    Path built = new BankServer(settings, secrets).ear();
    if (!java.nio.file.Files.isRegularFile(built)) {
      throw new StackFailure("The bank is not built: %s is missing.".formatted(built));
    }
    String first = releases.keep(built);
    releases.makeStable(first);
    return first;
  }

  /** One after the other: two that boot at once on two cores take as long, and both late. */
  private CompletableFuture<Void> nodesComeUp(
      Start start, CompletableFuture<Void> databaseUp, String release) {
    CompletableFuture<Void> up =
        databaseUp.thenCompose(ignored -> start.step("Database migrated", () -> migrate(release)));
    for (ClusterNode each : nodes) {
      if (each.node().role() == Node.Role.STABLE && !each.isRunning()) {
        start.begins(each::kill);
        up =
            up.thenCompose(
                ignored ->
                    start.step(
                        "%s (%s)".formatted(each.node().name(), release),
                        () -> each.start(release)));
      }
    }
    return up;
  }

  private static boolean isTheSingleBanks(StackSettings.Port port) {
    return List.of(StackSettings.HTTP_PORT, StackSettings.MANAGEMENT_PORT).contains(port.setting());
  }

  private boolean isOurs(StackSettings.Port port) {
    return switch (port.setting()) {
      case ClusterPorts.HTTPS_PORT -> proxy.running().isPresent();
      // The guard is started by whoever has it on the class path.
      case ClusterPorts.GUARD_PORT -> true;
      default ->
          nodes.stream()
              .filter(
                  each ->
                      port.number() == each.node().httpPort()
                          || port.number() == each.node().managementPort())
              .anyMatch(ClusterNode::isRunning);
    };
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    Waiting waiting = new Waiting(proxy.trust());
    long end = System.nanoTime() + ANSWER.toNanos();
    while (!waiting.answers(
        settings.cluster().publicUrl() + "/api/profile", answer -> answer.statusCode() == 401)) {
      if (System.nanoTime() > end) {
        throw new StackFailure("The bank does not answer. The proxy's log is " + proxy.log());
      }
      Thread.sleep(150);
    }
  }

  /** Ends all of it cleanly. */
  public void down(StepListener listener) throws IOException, InterruptedException {
    leave(listener);
    ground.down(listener);
  }

  /**
   * Ends what makes it a cluster, and leaves MariaDB and Keycloak to whoever comes next. The proxy
   * goes first: nobody is let in any more.
   */
  public void leave(StepListener listener) throws IOException, InterruptedException {
    ground.end("HAProxy stopped", HaproxyServer.PROCESS, proxy::stop, listener);
    for (ClusterNode each : nodes) {
      if (each.isRunning()) {
        long begin = System.nanoTime();
        each.stop();
        listener.finished(
            each.node().name() + " stopped", Duration.ofNanos(System.nanoTime() - begin));
      }
    }
  }

  /** Forgets releases that neither a node runs nor anyone would go back to. */
  public void forgetOldReleases() throws IOException {
    Set<String> inUse = new TreeSet<>();
    for (ClusterNode each : nodes) {
      each.release().ifPresent(inUse::add);
    }
    releases.forgetOld(inUse);
  }
}
