package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The proxy in front of a cluster's nodes: TLS ends there, and it decides which release a customer
 * meets. Its configuration is {@code haproxy.cfg} beside this class, filled in at each start; what
 * it writes down of each request is the record that a release is judged by.
 */
public final class HaproxyServer {

  static final String PROCESS = "haproxy";

  /** At a time; a customer's request takes two. */
  private static final int CONNECTIONS = 4_000;

  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final StackSettings settings;
  private final List<Path> places;
  private final Path folder;
  private final LocalCertificate certificate;
  private final Pins pins;
  private final HaproxySocket socket;

  /** The one of a set-up; nothing runs yet. */
  public HaproxyServer(StackSettings settings) {
    this(settings, usualPlaces(settings));
  }

  HaproxyServer(StackSettings settings, List<Path> places) {
    this.settings = settings;
    this.places = places;
    this.folder = settings.folder().resolve("haproxy");
    this.certificate = new LocalCertificate(folder);
    this.pins = new Pins(folder.resolve("pins.map"));
    this.socket = new HaproxySocket(settings.folder().resolve(SOCKET));
  }

  /** Seen from the folder that it runs in, because such names must be short. */
  private static final String SOCKET = "run/haproxy.sock";

  private static final String INSIDE = "run/haproxy-inside.sock";

  /**
   * The program.
   *
   * @throws StackFailure where the machine has none, saying how to get it
   */
  Path program() {
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new StackFailure(
                    "There is no HAProxy on this machine, and a cluster needs one: install Debian's"
                        + " package haproxy (sudo apt-get install haproxy), or put it on the PATH."));
  }

  /**
   * Makes what it needs.
   *
   * @param candidateRuns whether requests may go to the candidate
   * @throws StackFailure where it finds fault with its configuration, in its own words
   */
  void prepare(boolean candidateRuns) throws IOException, InterruptedException {
    Path program = program();
    Files.createDirectories(settings.folder().resolve("run"));
    certificate.make();
    pins.make();
    PrivateFiles.write(configuration(), text(candidateRuns));
    check(program, configuration());
  }

  private Path configuration() {
    return folder.resolve("haproxy.cfg");
  }

  /** Starts it as {@link #prepare} has it, and returns when it serves. */
  void start() throws IOException, InterruptedException {
    Path program = program();
    Path log = log();
    DetachedProcess process =
        DetachedProcess.start(
            List.of(program.toString(), "-db", "-f", configuration().toString()),
            libraries(program),
            settings.folder(),
            log,
            settings.pidFile(PROCESS));
    new Waiting().until(this::isReady, process, "HAProxy", log, START);
  }

  /** Ends it, where it runs. */
  void stop() throws IOException {
    Optional<DetachedProcess> process = running();
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Whether it serves. */
  public boolean isReady() {
    try {
      return running().isPresent() && !socket.servers().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** The door by which it is steered. */
  public HaproxySocket socket() {
    return socket;
  }

  /** Where it writes down each request. */
  public Path log() {
    return settings.log(PROCESS);
  }

  /**
   * Puts one customer on a side, now and after a restart of the proxy.
   *
   * @param customer the subject of their tokens
   */
  public void pin(String customer, Node.Role side) throws IOException {
    pins.put(customer, side);
    if (running().isPresent()) {
      socket.pin(pins.file(), customer, side);
    }
  }

  /** Lets a customer go where their share leads them again. */
  public void unpin(String customer) throws IOException {
    pins.remove(customer);
    if (running().isPresent()) {
      socket.unpin(pins.file(), customer);
    }
  }

  /** The sides of those who were put on one by name. */
  public Map<String, String> pinned() throws IOException {
    return pins.all();
  }

  /** What a client of the proxy needs to trust its certificate, and no other. */
  public SSLContext trust() throws IOException {
    return certificate.trust();
  }

  Optional<DetachedProcess> running() {
    return DetachedProcess.running(settings.pidFile(PROCESS));
  }

  private String text(boolean candidateRuns) throws IOException {
    ClusterPorts ports = settings.cluster();
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("socket", SOCKET),
            Map.entry("inside", INSIDE),
            Map.entry("connections", Integer.toString(CONNECTIONS)),
            Map.entry("port", Integer.toString(ports.httpsPort())),
            Map.entry("certificate", certificate.pem().toString()),
            Map.entry("pins", pins.file().toString()),
            Map.entry("node-1", Integer.toString(ports.nodePort())),
            Map.entry("node-2", Integer.toString(ports.nodePort() + 1)),
            Map.entry("candidate", Integer.toString(ports.nodePort() + 2)),
            Map.entry("candidate-state", candidateRuns ? "" : "disabled"),
            Map.entry("guard", Integer.toString(ports.guardPort())));
    String text = template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  private static String template() throws IOException {
    try (InputStream in = HaproxyServer.class.getResourceAsStream("haproxy.cfg")) {
      if (in == null) {
        throw new IllegalStateException("haproxy.cfg is missing from the build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void check(Path program, Path configuration) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "-c", "-f", configuration.toString())
            .directory(settings.folder().toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(libraries(program));
    Process check = builder.start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!check.waitFor(START.toSeconds(), TimeUnit.SECONDS) || check.exitValue() != 0) {
      check.destroyForcibly();
      String faults =
          said.lines().filter(line -> line.contains("ALERT")).collect(Collectors.joining("\n"));
      throw new StackFailure(
          "HAProxy will not have %s:%n%s"
              .formatted(configuration, faults.isEmpty() ? said : faults));
    }
  }

  /** One that was unpacked and not installed has its libraries beside it. */
  private Map<String, String> libraries(Path program) throws IOException {
    Path unpacked = unpacked(settings);
    if (!program.startsWith(unpacked)) {
      return Map.of();
    }
    try (Stream<Path> folders = Files.list(unpacked.resolve("usr/lib"))) {
      return Map.of(
          "LD_LIBRARY_PATH",
          folders.filter(Files::isDirectory).map(Path::toString).collect(Collectors.joining(":")));
    }
  }

  private static Path unpacked(StackSettings settings) {
    return settings.distributions().resolve("haproxy");
  }

  private static List<Path> usualPlaces(StackSettings settings) {
    List<Path> places = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (!folder.isBlank()) {
        places.add(Path.of(folder, "haproxy"));
      }
    }
    // Where Debian has it, which is not on everybody's path.
    places.add(Path.of("/usr/sbin/haproxy"));
    places.add(unpacked(settings).resolve("usr/sbin/haproxy"));
    return places;
  }
}
