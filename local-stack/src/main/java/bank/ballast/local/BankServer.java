package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * A WildFly as the build configured it, running one release's EAR. It runs from copies: the build
 * may make others while this one serves.
 */
public final class BankServer {

  static final String PROCESS = "wildfly";

  /** What the server's configuration says that it deploys, in its data folder. */
  private static final String DEPLOYED = "banking.ear";

  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";
  private static final Duration START = Duration.ofMinutes(4);

  /** After its first run it writes its classes down, which takes long on a busy machine. */
  private static final Duration STOP = Duration.ofMinutes(3);

  /** What requests under way have to come to an end once it was asked to go. */
  private static final int LAST_REQUESTS_SECONDS = 15;

  private final StackSettings settings;
  private final Secrets secrets;
  private final Node node;
  private final Waiting waiting = new Waiting();

  /** The single one for these settings; nothing runs yet. */
  public BankServer(StackSettings settings, Secrets secrets) {
    this(settings, secrets, Node.alone(settings));
  }

  /** The one that is a certain node; nothing runs yet. */
  BankServer(StackSettings settings, Secrets secrets, Node node) {
    this.settings = settings;
    this.secrets = secrets;
    this.node = node;
  }

  /** The EAR that the build left. */
  public Path ear() {
    return settings.build().resolve("banking.ear");
  }

  /** Copies the built server to where it runs, where this very build was not copied before. */
  public Path prepare() throws IOException {
    Path built = settings.build().resolve("server");
    if (!Files.isRegularFile(ear()) || !Files.isDirectory(built)) {
      throw new StackFailure("The bank is not built: %s or %s is missing.".formatted(ear(), built));
    }
    Files.createDirectories(settings.distributions());
    Path server = settings.distributions().resolve("server-" + fingerprint(built));
    return Distribution.locked(
        settings.distributions().resolve("server.lock"),
        () -> {
          if (!Files.isDirectory(server)) {
            Path fresh = Files.createTempDirectory(settings.distributions(), "server.part");
            try {
              Folders.copy(built, fresh, file -> file.startsWith("modules"));
              Files.move(fresh, server, StandardCopyOption.ATOMIC_MOVE);
            } finally {
              Folders.delete(fresh);
            }
          }
          deleteOthers(server);
          return server;
        });
  }

  /**
   * Starts it with the EAR that the build left, and returns when its deployments are ready. MariaDB
   * must run and be migrated.
   */
  public void start(Path server) throws IOException, InterruptedException {
    start(server, ear(), Releases.idOf(ear()), "ballast");
  }

  /** As {@link #start(Path)}, with a certain release's EAR, on one of the databases. */
  void start(Path server, Path ear, String release, String database)
      throws IOException, InterruptedException {
    Path base = freshBase(server);
    Files.copy(ear, base.resolve("data").resolve(DEPLOYED), StandardCopyOption.REPLACE_EXISTING);
    Path log = log();
    DetachedProcess process =
        DetachedProcess.start(
            command(server, base), environment(release, database), base, log, pidFile());
    waiting.until(() -> isDeployed() || failed(log), process, "WildFly", log, START);
  }

  /** Ends it, where it runs; requests under way are answered first. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = running();
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Its process, where it runs. */
  Optional<DetachedProcess> running() {
    return DetachedProcess.running(pidFile());
  }

  private Path pidFile() {
    return settings.pidFile(node.process());
  }

  private Path log() {
    return settings.log(node.process());
  }

  /** Whether WildFly and the EAR call themselves ready. */
  public boolean isDeployed() {
    return waiting.answers(
        node.managementUrl() + "/health/ready", answer -> answer.statusCode() == 200);
  }

  /** Whether the bank serves: all is deployed, and the API turns a stranger away. */
  public boolean isReady() {
    return isDeployed()
        && waiting.answers(node.url() + "/api/profile", answer -> answer.statusCode() == 401);
  }

  /** Whether what runs was made of what the build left last. */
  boolean runsThisBuild() throws IOException {
    String built = "server-" + fingerprint(settings.build().resolve("server"));
    return running()
        .flatMap(process -> ProcessHandle.of(process.pid()))
        .flatMap(process -> process.info().commandLine())
        .filter(command -> command.contains(built))
        .isPresent();
  }

  /** WildFly goes on running when a deployment failed; nobody should have to wait for that. */
  private static boolean failed(Path log) {
    try {
      if (Files.readString(log).contains(STARTED_WITH_ERRORS)) {
        throw new StackFailure("The bank started with errors. Its log is " + log);
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> command(Path server, Path base) throws IOException {
    return StandaloneCommandBuilder.of(server)
        .setJavaHome(Path.of(System.getProperty("java.home")))
        .setBaseDirectory(base)
        .setServerReadOnlyConfiguration("standalone.xml")
        .addJavaOptions(
            node.behindProxy() ? "-Xms128m" : "-Xms256m",
            // Three of them share a machine.
            node.behindProxy() ? "-Xmx512m" : "-Xmx768m",
            "-XX:MaxMetaspaceSize=384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            settings.compiledQuickly() ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            "-Dorg.jboss.logmanager.nocolor=true")
        .addJavaOptions(new SharedClasses(settings, server).options(writesClasses()))
        .addServerArguments(
            "-Djboss.http.port=" + node.httpPort(),
            "-Djboss.management.http.port=" + node.managementPort(),
            "-Djboss.node.name=" + node.name(),
            // By this a node knows, after a crash, which unfinished transactions were its own.
            "-Djboss.tx.node.id=" + node.name(),
            "-Dorg.wildfly.sigterm.suspend.timeout=" + LAST_REQUESTS_SECONDS)
        .build();
  }

  /** Writing them takes a while at the end: of a cluster's nodes the first one alone has it. */
  private boolean writesClasses() {
    return !node.behindProxy() || node.name().equals(Cluster.FIRST);
  }

  private Map<String, String> environment(String release, String database) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("BALLAST_DB_URL", settings.databaseUrl(database));
    environment.put("BALLAST_DB_USER", "ballast_app");
    environment.put("BALLAST_DB_PASSWORD", secrets.databaseApplication());
    environment.put("BALLAST_KEYCLOAK_URL", settings.keycloakUrl());
    environment.put("BALLAST_PUBLIC_URL", node.publicUrl());
    environment.put("BALLAST_PORTAL_SECRET", secrets.portalClient());
    environment.put("BALLAST_SERVER_SECRET", secrets.serverClient());
    environment.put("BALLAST_SANDBOX", Boolean.toString(settings.sandbox()));
    environment.put("BALLAST_NODE", node.name());
    environment.put("BALLAST_RELEASE", release);
    environment.put("BALLAST_ROLE", node.role().word());
    environment.put("BALLAST_BEHIND_PROXY", Boolean.toString(node.behindProxy()));
    if (settings.mail().caught()) {
      environment.put(MailPorts.SMTP_HOST, "localhost");
      environment.put(MailPorts.SMTP_PORT, Integer.toString(settings.mail().smtpPort()));
    }
    environment.put(SchemePorts.HOST, "localhost");
    environment.put(SchemePorts.QUEUE_PORT, Integer.toString(settings.scheme().queuePort()));
    environment.put("BALLAST_SCHEME_PASSWORD", secrets.scheme());
    environment.put("BALLAST_COP_URL", settings.scheme().pageUrl());
    environment.putAll(settings.bank());
    environment.put("BALLAST_GUARD_URL", settings.cluster().guardUrl());
    environment.put("BALLAST_GUARD_SECRET", secrets.guard());
    return environment;
  }

  /** Configuration and EAR are the build's at each start; transaction logs and logs stay. */
  private Path freshBase(Path server) throws IOException {
    Path base = settings.folder().resolve(node.process());
    Path built = server.resolve("standalone");
    for (String folder : List.of("configuration", "data/content", "tmp", "lib")) {
      Folders.delete(base.resolve(folder));
    }
    Folders.copy(built, base, file -> false);
    return base;
  }

  /** Tells builds apart by what the server's configuration and the EAR hold. */
  private String fingerprint(Path built) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : List.of(ear(), built.resolve("standalone/configuration/standalone.xml"))) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Earlier builds go, unless a server still runs from one. */
  private void deleteOthers(Path server) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(settings.distributions())) {
      others =
          all.filter(folder -> folder.getFileName().toString().startsWith("server-"))
              .filter(folder -> !folder.equals(server))
              .toList();
    }
    for (Path other : others) {
      boolean used =
          ProcessHandle.allProcesses()
              .anyMatch(
                  process -> process.info().commandLine().orElse("").contains(other.toString()));
      if (!used) {
        Folders.delete(other);
      }
    }
  }
}
