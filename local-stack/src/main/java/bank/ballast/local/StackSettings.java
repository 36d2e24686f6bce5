package bank.ballast.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one set-up lives and listens.
 *
 * @param name its name among others on this machine, and its folder inside {@code home}
 * @param home everything that it writes: data, logs, secrets
 * @param distributions the unpacked servers, which several set-ups may share
 * @param build the folder where the build leaves {@code banking.ear} and {@code server/}
 * @param httpPort the bank's own
 * @param managementPort WildFly's health, metrics and administration
 * @param keycloakPort every log-in
 * @param keycloakManagementPort Keycloak's health and metrics
 * @param databasePort MariaDB's
 * @param sandbox whether to make demo log-ins and to open the paths that play the outside world
 * @param keepsClasses whether servers take some seconds at their end to start faster the next time
 * @param mariaDb where a MariaDB is installed, {@code /usr} with Debian's; null for the one that
 *     Maven fetches
 * @param databaseMemory what MariaDB may keep of its tables in memory, in MiB
 * @param cluster where a cluster listens, which is not up while the single bank is
 * @param mail where the mail catcher listens
 * @param scheme where the simulator of the payment scheme listens
 * @param compiledQuickly whether the bank's servers start in half the time, and stay slower than
 *     they could become: for trying things out
 * @param bank what the bank reads from its environment and is its own to explain: where names are
 *     confirmed, and what is paid without confirming it
 */
public record StackSettings(
    String name,
    Path home,
    Path distributions,
    Path build,
    int httpPort,
    int managementPort,
    int keycloakPort,
    int keycloakManagementPort,
    int databasePort,
    boolean sandbox,
    boolean keepsClasses,
    @Nullable Path mariaDb,
    int databaseMemory,
    ClusterPorts cluster,
    MailPorts mail,
    SchemePorts scheme,
    boolean compiledQuickly,
    Map<String, String> bank) {

  static final String HTTP_PORT = "BALLAST_HTTP_PORT";
  static final String MANAGEMENT_PORT = "BALLAST_MANAGEMENT_PORT";
  static final String KEYCLOAK_PORT = "BALLAST_KEYCLOAK_PORT";
  static final String KEYCLOAK_MANAGEMENT_PORT = "BALLAST_KEYCLOAK_MANAGEMENT_PORT";
  static final String DB_PORT = "BALLAST_DB_PORT";

  static final String MARIADB = "BALLAST_MARIADB";
  static final String DB_MEMORY = "BALLAST_DB_MEMORY";

  /** What is passed on to the bank as it stands. */
  private static final List<String> TOLD =
      List.of(
          "BALLAST_COP_URL",
          "BALLAST_PAYMENT_LINK",
          "BALLAST_STEP_UP_LIMIT",
          "BALLAST_STEP_UP_SMALL",
          "BALLAST_STEP_UP_SMALL_SUM");

  private static final String COMPILER = "BALLAST_COMPILER";
  private static final String QUICK = "quick";
  private static final String FULL = "full";

  /** Enough for some hundred thousand entries; see {@code BALLAST_DB_MEMORY}. */
  public static final int USUAL_DB_MEMORY = 256;

  private static final int LEAST_DB_MEMORY = 64;

  /** As the whole one, with the MariaDB that Maven fetches. */
  public StackSettings(
      String name,
      Path home,
      Path distributions,
      Path build,
      int httpPort,
      int managementPort,
      int keycloakPort,
      int keycloakManagementPort,
      int databasePort,
      boolean sandbox,
      boolean keepsClasses) {
    this(
        name,
        home,
        distributions,
        build,
        httpPort,
        managementPort,
        keycloakPort,
        keycloakManagementPort,
        databasePort,
        sandbox,
        keepsClasses,
        null,
        USUAL_DB_MEMORY);
  }

  /** As the whole one, with a cluster on its usual ports; a sandbox is compiled quickly. */
  public StackSettings(
      String name,
      Path home,
      Path distributions,
      Path build,
      int httpPort,
      int managementPort,
      int keycloakPort,
      int keycloakManagementPort,
      int databasePort,
      boolean sandbox,
      boolean keepsClasses,
      @Nullable Path mariaDb,
      int databaseMemory) {
    this(
        name,
        home,
        distributions,
        build,
        httpPort,
        managementPort,
        keycloakPort,
        keycloakManagementPort,
        databasePort,
        sandbox,
        keepsClasses,
        mariaDb,
        databaseMemory,
        ClusterPorts.USUAL,
        MailPorts.USUAL,
        SchemePorts.USUAL,
        sandbox,
        Map.of());
  }

  /** The same with a cluster elsewhere. */
  public StackSettings withCluster(ClusterPorts ports) {
    return with(httpPort, managementPort, ports, mail, scheme, compiledQuickly);
  }

  /** The same with the mail catcher elsewhere. */
  public StackSettings withMail(MailPorts ports) {
    return with(httpPort, managementPort, cluster, ports, scheme, compiledQuickly);
  }

  /** The same with the payment scheme elsewhere. */
  public StackSettings withScheme(SchemePorts ports) {
    return with(httpPort, managementPort, cluster, mail, ports, compiledQuickly);
  }

  /** The same with the bank itself elsewhere: for tools that speak to a cluster's node. */
  public StackSettings withBankAt(int http, int management) {
    return with(http, management, cluster, mail, scheme, compiledQuickly);
  }

  /** The same with servers that become as fast as they can: for measuring. */
  public StackSettings compiledFully() {
    return with(httpPort, managementPort, cluster, mail, scheme, false);
  }

  /**
   * The same for a short life: another name, servers that were unpacked elsewhere, and no seconds
   * spent at the end on a faster start the next time.
   */
  public StackSettings shortLived(String itsName, Path unpacked) {
    return new StackSettings(
        itsName,
        home,
        unpacked,
        build,
        httpPort,
        managementPort,
        keycloakPort,
        keycloakManagementPort,
        databasePort,
        sandbox,
        false,
        mariaDb,
        databaseMemory,
        cluster,
        mail,
        scheme,
        compiledQuickly,
        bank);
  }

  /** The same with a bank that is told this. */
  public StackSettings withBank(Map<String, String> told) {
    return with(httpPort, managementPort, cluster, mail, scheme, compiledQuickly, told);
  }

  private StackSettings with(
      int http,
      int management,
      ClusterPorts clusterPorts,
      MailPorts mailPorts,
      SchemePorts schemePorts,
      boolean quickly) {
    return with(http, management, clusterPorts, mailPorts, schemePorts, quickly, bank);
  }

  private StackSettings with(
      int http,
      int management,
      ClusterPorts clusterPorts,
      MailPorts mailPorts,
      SchemePorts schemePorts,
      boolean quickly,
      Map<String, String> told) {
    return new StackSettings(
        name,
        home,
        distributions,
        build,
        http,
        management,
        keycloakPort,
        keycloakManagementPort,
        databasePort,
        sandbox,
        keepsClasses,
        mariaDb,
        databaseMemory,
        clusterPorts,
        mailPorts,
        schemePorts,
        quickly,
        told);
  }

  /** Refuses ports that are none, and one port for two things. */
  public StackSettings {
    bank = Map.copyOf(bank);
    List<Port> ports =
        ports(
            httpPort,
            managementPort,
            keycloakPort,
            keycloakManagementPort,
            databasePort,
            mail,
            scheme);
    for (Port port : ports) {
      if (port.number() < 1 || port.number() > 65535) {
        throw new IllegalArgumentException(
            "%s is %d, which is no port.".formatted(port.setting(), port.number()));
      }
    }
    for (Port one : ports) {
      for (Port other : ports) {
        if (one.number() == other.number() && !one.setting().equals(other.setting())) {
          throw new IllegalArgumentException(
              "%s and %s are both %d.".formatted(one.setting(), other.setting(), one.number()));
        }
      }
    }
  }

  /**
   * A port and the environment variable that changes it.
   *
   * @param use what listens there, for people
   */
  public record Port(String use, String setting, int number) {}

  /**
   * The set-up of the project that this program was started for.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static StackSettings ofThisProject() {
    return of(Path.of(System.getProperty("ballast.project", ".")), System.getenv());
  }

  /**
   * The set-up of a checked-out project.
   *
   * @param project its root folder
   * @param environment the process's variables; {@code BALLAST_HOME} moves the data, the {@code
   *     BALLAST_…_PORT} ones the ports, {@code BALLAST_SANDBOX=false} leaves out the demo, {@code
   *     BALLAST_MARIADB} takes an installed MariaDB, {@code BALLAST_DB_MEMORY} is what it may keep
   *     of its tables in memory, in MiB, {@code BALLAST_COMPILER} is {@code quick} or {@code full};
   *     {@code BALLAST_COP_URL} and {@code BALLAST_STEP_UP_…} go on to the bank
   * @throws IllegalArgumentException where a variable's value can't be used, naming it
   */
  public static StackSettings of(Path project, Map<String, String> environment) {
    Path home =
        project.resolve(environment.getOrDefault("BALLAST_HOME", ".local")).toAbsolutePath();
    boolean sandbox = Boolean.parseBoolean(environment.getOrDefault("BALLAST_SANDBOX", "true"));
    return new StackSettings(
        "bank",
        home.normalize(),
        home.normalize().resolve("dist"),
        project.toAbsolutePath().normalize().resolve("banking-ear/target"),
        port(environment, HTTP_PORT, 8080),
        port(environment, MANAGEMENT_PORT, 9990),
        port(environment, KEYCLOAK_PORT, 8180),
        port(environment, KEYCLOAK_MANAGEMENT_PORT, 9000),
        port(environment, DB_PORT, 13306),
        sandbox,
        true,
        mariaDb(environment),
        databaseMemory(environment),
        new ClusterPorts(
            port(environment, ClusterPorts.HTTPS_PORT, ClusterPorts.USUAL.httpsPort()),
            port(environment, ClusterPorts.NODE_PORT, ClusterPorts.USUAL.nodePort()),
            port(
                environment,
                ClusterPorts.NODE_MANAGEMENT_PORT,
                ClusterPorts.USUAL.nodeManagementPort()),
            port(environment, ClusterPorts.GUARD_PORT, ClusterPorts.USUAL.guardPort())),
        new MailPorts(
            MailPorts.caught(environment),
            port(environment, MailPorts.SMTP_PORT, MailPorts.USUAL.smtpPort()),
            port(environment, MailPorts.PAGE_PORT, MailPorts.USUAL.pagePort())),
        new SchemePorts(
            port(environment, SchemePorts.QUEUE_PORT, SchemePorts.USUAL.queuePort()),
            port(environment, SchemePorts.PAGE_PORT, SchemePorts.USUAL.pagePort())),
        compiledQuickly(environment, sandbox),
        told(environment));
  }

  private static Map<String, String> told(Map<String, String> environment) {
    Map<String, String> told = new TreeMap<>();
    for (String name : TOLD) {
      String value = environment.get(name);
      if (value != null && !value.isBlank()) {
        told.put(name, value.strip());
      }
    }
    return told;
  }

  private static boolean compiledQuickly(Map<String, String> environment, boolean usual) {
    String text = environment.getOrDefault(COMPILER, usual ? QUICK : FULL).strip();
    if (!text.equals(QUICK) && !text.equals(FULL)) {
      throw new IllegalArgumentException(
          "%s is %s, and neither %s nor %s.".formatted(COMPILER, text, QUICK, FULL));
    }
    return text.equals(QUICK);
  }

  private static int databaseMemory(Map<String, String> environment) {
    String text = environment.getOrDefault(DB_MEMORY, Integer.toString(USUAL_DB_MEMORY)).strip();
    try {
      int mebibytes = Integer.parseInt(text);
      if (mebibytes >= LEAST_DB_MEMORY) {
        return mebibytes;
      }
    } catch (NumberFormatException notANumber) {
      // As one that is too small.
    }
    throw new IllegalArgumentException(
        "%s is %s, and not a number of MiB from %d on."
            .formatted(DB_MEMORY, text, LEAST_DB_MEMORY));
  }

  /** All that listens, in the order in which it starts. */
  public List<Port> ports() {
    return ports(
        httpPort, managementPort, keycloakPort, keycloakManagementPort, databasePort, mail, scheme);
  }

  /** The bank as browsers and apps reach it; one name everywhere, or cookies split. */
  public String publicUrl() {
    return "http://localhost:" + httpPort;
  }

  /** Keycloak as browsers, apps and the bank reach it. */
  public String keycloakUrl() {
    return "http://localhost:" + keycloakPort;
  }

  /** WildFly's health and metrics. */
  public String managementUrl() {
    return "http://localhost:" + managementPort;
  }

  /** JDBC address of one of the databases, {@code ballast} or {@code keycloak}. */
  public String databaseUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(databasePort, database);
  }

  /** What this set-up writes, apart from secrets and servers. */
  public Path folder() {
    return home.resolve(name);
  }

  /** Where a program of this set-up writes what it has to say. */
  public Path log(String process) {
    return folder().resolve("log").resolve(process + ".log");
  }

  /** Where stands which process a program of this set-up is. */
  public Path pidFile(String process) {
    return folder().resolve("run").resolve(process + ".pid");
  }

  private static List<Port> ports(
      int http,
      int management,
      int keycloak,
      int keycloakManagement,
      int database,
      MailPorts mail,
      SchemePorts scheme) {
    return Stream.concat(
            Stream.of(
                new Port("MariaDB", DB_PORT, database),
                new Port("Keycloak", KEYCLOAK_PORT, keycloak),
                new Port("Keycloak's management", KEYCLOAK_MANAGEMENT_PORT, keycloakManagement),
                new Port("the bank", HTTP_PORT, http),
                new Port("WildFly's management", MANAGEMENT_PORT, management)),
            Stream.concat(mail.ports().stream(), scheme.ports().stream()))
        .toList();
  }

  private static @Nullable Path mariaDb(Map<String, String> environment) {
    String place = environment.getOrDefault(MARIADB, "").strip();
    return place.isEmpty() ? null : Path.of(place).toAbsolutePath().normalize();
  }

  private static int port(Map<String, String> environment, String name, int usual) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      return usual;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is %s, which is no port.".formatted(name, value), e);
    }
  }
}
