package bank.ballast.local;

import bank.ballast.security.realm.RealmSteps;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A Keycloak of one's own in production mode, on the set-up's MariaDB, with the bank's realm. */
public final class KeycloakServer {

  static final String PROCESS = "keycloak";

  /** The realm of the bank's customers and staff. */
  public static final String REALM = "ballast";

  private static final String REALM_FILE = "/bank/ballast/security/realm/ballast-realm.json";
  private static final Set<String> SIGNS_PEOPLE_IN = Set.of("mobile-app", "support-portal");
  private static final Pattern ON_THIS_MACHINE = Pattern.compile("^https?://localhost(:\\d+)?");
  private static final String BUILT = ".built-for-ballast";
  private static final Duration BUILD = Duration.ofMinutes(5);
  private static final Duration START = Duration.ofMinutes(4);

  /** As long as {@link BankServer}, for the same reason. */
  private static final Duration STOP = Duration.ofMinutes(3);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Waiting waiting = new Waiting();

  /** One for these settings; nothing runs yet. */
  public KeycloakServer(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Unpacks it and builds it for MariaDB, once for all set-ups that share the folder. */
  public void prepare() throws IOException {
    Path server = Distribution.keycloak().unpackedIn(settings.distributions());
    Distribution.locked(
        settings.distributions().resolve("keycloak-build.lock"),
        () -> {
          if (!Files.exists(server.resolve(BUILT))) {
            build(server);
            Files.writeString(server.resolve(BUILT), "");
          }
          return server;
        });
  }

  /** Starts it and returns when the realm serves. MariaDB must run. */
  public void start() throws IOException, InterruptedException {
    Path server = Distribution.keycloak().unpackedIn(settings.distributions());
    placeRealmFile(server);
    Path log = settings.log(PROCESS);
    DetachedProcess process =
        DetachedProcess.start(
            List.of(
                server.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                "--http-management-port=" + settings.keycloakManagementPort(),
                "--hostname=" + settings.keycloakUrl(),
                "--cache=local",
                "--db-url=" + settings.databaseUrl("keycloak"),
                "--db-username=keycloak"),
            environment(server),
            server,
            log,
            settings.pidFile(PROCESS));
    waiting.until(this::isReady, process, "Keycloak", log, START);
  }

  /** Ends it, where it runs. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = DetachedProcess.running(settings.pidFile(PROCESS));
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Whether the realm serves; Keycloak listens a good while before. */
  public boolean isReady() {
    return waiting.answers(
        settings.keycloakUrl() + "/realms/" + REALM + "/.well-known/openid-configuration",
        answer -> answer.statusCode() == 200);
  }

  /**
   * Brings the realm up to date: the steps that it lacks, the addresses that the bank has now, the
   * release guard's secret, and for a sandbox the {@link DemoLogIns} that are missing.
   *
   * @return the steps that were applied; none where none was lacking
   */
  public List<String> bringUpToDate() throws IOException {
    return bringUpToDate(realm -> new RealmSteps().applyTo(realm));
  }

  /** As {@link #bringUpToDate()}, with the steps that come with a release. */
  public List<String> bringUpToDate(Path ear) throws IOException {
    return bringUpToDate(ReleaseRealmSteps.of(ear)::applyTo);
  }

  private List<String> bringUpToDate(Function<RealmResource, List<String>> steps)
      throws IOException {
    try (Keycloak keycloak = administrator()) {
      RealmResource realm = keycloak.realm(REALM);
      List<String> applied = steps.apply(realm);
      moveToTheBanksAddress(realm);
      tellTheGuardsSecret(realm);
      if (settings.sandbox()) {
        new DemoLogIns(settings.home()).make(realm);
      }
      return applied;
    }
  }

  /**
   * The realm was imported with the addresses of that time, and ports may have been changed. The
   * single bank's address and the cluster's stand side by side, so that either may come up.
   */
  private void moveToTheBanksAddress(RealmResource realm) {
    for (ClientRepresentation client : realm.clients().findAll()) {
      if (SIGNS_PEOPLE_IN.contains(client.getClientId())) {
        List<String> redirects = moved(client.getRedirectUris());
        List<String> origins = moved(client.getWebOrigins());
        if (!settings.publicUrl().equals(client.getRootUrl())
            || !Set.copyOf(redirects).equals(Set.copyOf(client.getRedirectUris()))
            || !Set.copyOf(origins).equals(Set.copyOf(client.getWebOrigins()))) {
          client.setRootUrl(settings.publicUrl());
          client.setRedirectUris(redirects);
          client.setWebOrigins(origins);
          realm.clients().get(client.getId()).update(client);
        }
      }
    }
  }

  /** A step made its client, and steps know no secrets. */
  private void tellTheGuardsSecret(RealmResource realm) throws IOException {
    for (ClientRepresentation client : realm.clients().findByClientId("release-guard")) {
      ClientResource guard = realm.clients().get(client.getId());
      if (!secrets.guardClient().equals(guard.getSecret().getValue())) {
        client.setSecret(secrets.guardClient());
        guard.update(client);
      }
    }
  }

  /** What is on this machine, at both of the addresses that the bank has now. */
  private List<String> moved(List<String> addresses) {
    Set<String> moved = new LinkedHashSet<>();
    for (String bank : List.of(settings.publicUrl(), settings.cluster().publicUrl())) {
      for (String address : addresses) {
        moved.add(ON_THIS_MACHINE.matcher(address).replaceFirst(bank));
      }
    }
    return List.copyOf(moved);
  }

  /** Whether a key is among those by which anybody may check tokens. */
  boolean publishes(String key) {
    return waiting.answers(
        settings.keycloakUrl() + "/realms/" + REALM + "/protocol/openid-connect/certs",
        answer -> answer.statusCode() == 200 && answer.body().contains('"' + key + '"'));
  }

  /**
   * What tokens call somebody.
   *
   * @param name of the log-in, e-mail address, or what tokens call them
   */
  public Optional<String> subject(String name) throws IOException {
    try (Keycloak keycloak = administrator()) {
      UsersResource users = keycloak.realm(REALM).users();
      List<UserRepresentation> found =
          name.contains("@") ? users.searchByEmail(name, true) : users.searchByUsername(name, true);
      return found.stream()
          .map(UserRepresentation::getId)
          .findFirst()
          .or(() -> exists(users, name) ? Optional.of(name) : Optional.empty());
    }
  }

  private static boolean exists(UsersResource users, String subject) {
    try {
      users.get(subject).toRepresentation();
      return true;
    } catch (NotFoundException none) {
      return false;
    }
  }

  /** Keycloak's own administrator; to be closed. */
  public Keycloak administrator() throws IOException {
    return KeycloakBuilder.builder()
        .serverUrl(settings.keycloakUrl())
        .realm("master")
        .clientId("admin-cli")
        .username("admin")
        .password(secrets.keycloakAdministrator())
        .build();
  }

  private Map<String, String> environment(Path server) throws IOException {
    SharedClasses classes = new SharedClasses(settings, server);
    return Map.of(
        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
        // It signs in a few people on one machine: what it saves at its start counts for more.
        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 " + String.join(" ", classes.options(true)),
        "KC_DB_PASSWORD", secrets.databaseKeycloak(),
        // Otherwise each connection that a lost database has left behind spoils one sign-in.
        "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true",
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator(),
        // What the realm file leaves open; Keycloak fills it in while it imports.
        "BALLAST_PUBLIC_URL", settings.publicUrl(),
        "BALLAST_PORTAL_SECRET", secrets.portalClient(),
        "BALLAST_SERVER_SECRET", secrets.serverClient(),
        "BALLAST_CLI_SECRET", secrets.commandLineClient());
  }

  private static void placeRealmFile(Path server) throws IOException {
    Path folder = Files.createDirectories(server.resolve("data/import"));
    Path fresh = Files.createTempFile(folder, "ballast-realm", ".part");
    try (InputStream realm = RealmSteps.class.getResourceAsStream(REALM_FILE)) {
      if (realm == null) {
        throw new IllegalStateException(REALM_FILE + " is missing from the build.");
      }
      Files.copy(realm, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, folder.resolve(REALM + "-realm.json"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void build(Path server) throws IOException {
    Files.createDirectories(buildLog().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(
                server.resolve("bin/kc.sh").toString(),
                "build",
                "--db=mariadb",
                "--health-enabled=true",
                "--metrics-enabled=true")
            .redirectErrorStream(true)
            .redirectOutput(buildLog().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process build = builder.start();
    try {
      if (!build.waitFor(BUILD.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
        throw new StackFailure("Keycloak could not be built. The log is " + buildLog());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Keycloak was built.", e);
    } finally {
      build.descendants().forEach(ProcessHandle::destroyForcibly);
      build.destroyForcibly();
    }
  }

  private Path buildLog() {
    return settings.log("keycloak-build");
  }
}
