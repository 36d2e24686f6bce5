package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A node of a cluster: started with any release, taken out of the proxy's rotation before it goes.
 */
public final class ClusterNode {

  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** Longer than any request may take at the bank; what then goes on has lost its client. */
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(30);

  private static final long PAUSE_MILLIS = 50;

  private final StackSettings settings;
  private final Node node;
  private final BankServer server;
  private final Releases releases;
  private final HaproxyServer proxy;
  private final Waiting waiting = new Waiting();

  ClusterNode(
      StackSettings settings, Secrets secrets, Node node, Releases releases, HaproxyServer proxy) {
    this.settings = settings;
    this.node = node;
    this.server = new BankServer(settings, secrets, node);
    this.releases = releases;
    this.proxy = proxy;
  }

  /** What it is called and where it listens. */
  public Node node() {
    return node;
  }

  /** Its log. */
  public Path log() {
    return settings.log(node.process());
  }

  /** The release that it runs; none where it does not run. */
  public Optional<String> release() throws IOException {
    return server.running().isPresent() && Files.exists(releaseFile())
        ? Optional.of(Files.readString(releaseFile()).strip())
        : Optional.empty();
  }

  /** Whether its process is there. */
  public boolean isRunning() {
    return server.running().isPresent();
  }

  /** The number of its process, 0 where there is none. */
  public long pid() {
    return server.running().map(DetachedProcess::pid).orElse(0L);
  }

  /** Whether it serves. */
  public boolean isReady() {
    return server.isReady();
  }

  /**
   * Starts it with a release, whose migrations must have been applied, and returns when it serves
   * and the proxy sends it requests.
   *
   * @param release the id of one that is kept
   * @throws StackFailure where it does not come up; then nothing of it runs
   */
  public void start(String release) throws IOException, InterruptedException {
    start(release, "ballast");
    boolean admitted = false;
    try {
      admit();
      admitted = true;
    } finally {
      if (!admitted) {
        kill();
      }
    }
  }

  /** Starts it on the trial's database, where the proxy sends it nobody. */
  public void startOnTrial(String release) throws IOException, InterruptedException {
    start(release, MariaDbServer.TRIAL);
  }

  private void start(String release, String database) throws IOException, InterruptedException {
    Path ear = releases.ear(release);
    if (isRunning()) {
      throw new StackFailure(node.name() + " runs already.");
    }
    boolean up = false;
    try {
      Files.createDirectories(releaseFile().getParent());
      Files.writeString(releaseFile(), release);
      server.start(server.prepare(), ear, release, database);
      awaitAnswer();
      up = true;
    } finally {
      if (!up) {
        kill();
      }
    }
  }

  /**
   * Lets it take no new work except from those whose session it holds; it goes on serving them
   * until it is stopped.
   */
  public void drain() throws IOException {
    if (proxy.isReady()) {
      proxy.socket().state(backend(), node.name(), "drain");
    }
  }

  /**
   * Ends it without dropping a request: nothing new is sent to it, what is under way is answered,
   * then WildFly suspends and ends. Does nothing where it does not run.
   */
  public void stop() throws IOException, InterruptedException {
    if (!isRunning()) {
      return;
    }
    if (proxy.isReady()) {
      proxy.socket().state(backend(), node.name(), "maint");
      awaitNothingUnderWay();
    }
    server.stop();
    Files.deleteIfExists(releaseFile());
  }

  /** Ends it as a power cut would; requests under way are lost. */
  public void kill() throws IOException {
    Optional<DetachedProcess> process = server.running();
    if (process.isPresent()) {
      process.get().kill();
    }
    Files.deleteIfExists(releaseFile());
  }

  private void admit() throws IOException, InterruptedException {
    if (!proxy.isReady()) {
      return;
    }
    proxy.socket().state(backend(), node.name(), "ready");
    long end = System.nanoTime() + ANSWER.toNanos();
    while (proxy
        .socket()
        .server(backend(), node.name())
        .filter(HaproxySocket.Server::isUp)
        .isEmpty()) {
      if (System.nanoTime() > end) {
        throw new StackFailure("The proxy does not find %s fit to serve.".formatted(node.name()));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void awaitNothingUnderWay() throws IOException, InterruptedException {
    long end = System.nanoTime() + LAST_REQUESTS.toNanos();
    while (System.nanoTime() < end
        && proxy
            .socket()
            .server(backend(), node.name())
            .filter(server -> server.sessions() > 0)
            .isPresent()) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void awaitAnswer() throws InterruptedException {
    long end = System.nanoTime() + ANSWER.toNanos();
    while (!isReady()
        || !waiting.answers(node.url() + "/health/ready", answer -> answer.statusCode() == 200)) {
      if (System.nanoTime() > end) {
        throw new StackFailure("%s does not answer. Its log is %s".formatted(node.name(), log()));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private String backend() {
    return node.role().word();
  }

  private Path releaseFile() {
    return settings.pidFile(node.process()).resolveSibling(node.process() + ".release");
  }
}
