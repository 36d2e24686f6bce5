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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The WildFly that the build configured, with the EAR in it. It runs from a copy: the build may
 * make another one while this one serves.
 */
public final class BankServer {

  static final String PROCESS = "wildfly";

  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";
  private static final Duration START = Duration.ofMinutes(4);

  /** After its first run it writes its classes down, which takes long on a busy machine. */
  private static final Duration STOP = Duration.ofMinutes(3);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Waiting waiting = new Waiting();

  /** One for these settings; nothing runs yet. */
  public BankServer(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
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

  /** Starts it and returns when its deployments are ready. MariaDB must run and be migrated. */
  public void start(Path server) throws IOException, InterruptedException {
    Path base = freshBase(server);
    Path log = settings.log(PROCESS);
    DetachedProcess process =
        DetachedProcess.start(
            command(server, base), environment(), base, log, settings.pidFile(PROCESS));
    waiting.until(() -> isDeployed() || failed(log), process, "WildFly", log, START);
  }

  /** Ends it, where it runs; requests under way are answered first. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = DetachedProcess.running(settings.pidFile(PROCESS));
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Whether WildFly and the EAR call themselves ready. */
  public boolean isDeployed() {
    return waiting.answers(
        settings.managementUrl() + "/health/ready", answer -> answer.statusCode() == 200);
  }

  /** Whether the bank serves: all is deployed, and the API turns a stranger away. */
  public boolean isReady() {
    return isDeployed()
        && waiting.answers(
            settings.publicUrl() + "/api/profile", answer -> answer.statusCode() == 401);
  }

  /** Whether what runs was made of what the build left last. */
  boolean runsThisBuild() throws IOException {
    String built = "server-" + fingerprint(settings.build().resolve("server"));
    return DetachedProcess.running(settings.pidFile(PROCESS))
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
            "-Xms256m",
            "-Xmx768m",
            "-XX:MaxMetaspaceSize=384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            "-Dorg.jboss.logmanager.nocolor=true")
        .addJavaOptions(new SharedClasses(settings, server).options())
        .addServerArguments(
            "-Djboss.http.port=" + settings.httpPort(),
            "-Djboss.management.http.port=" + settings.managementPort())
        .build();
  }

  private Map<String, String> environment() throws IOException {
    return Map.of(
        "BALLAST_DB_URL", settings.databaseUrl("ballast"),
        "BALLAST_DB_USER", "ballast_app",
        "BALLAST_DB_PASSWORD", secrets.databaseApplication(),
        "BALLAST_KEYCLOAK_URL", settings.keycloakUrl(),
        "BALLAST_PUBLIC_URL", settings.publicUrl(),
        "BALLAST_PORTAL_SECRET", secrets.portalClient(),
        "BALLAST_SERVER_SECRET", secrets.serverClient(),
        "BALLAST_SANDBOX", Boolean.toString(settings.sandbox()));
  }

  /** Configuration and EAR are the build's at each start; transaction logs and logs stay. */
  private Path freshBase(Path server) throws IOException {
    Path base = settings.folder().resolve("wildfly");
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
