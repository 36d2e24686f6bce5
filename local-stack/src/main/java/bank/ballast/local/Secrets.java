package bank.ballast.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The passwords by which the parts of one set-up know each other: random, made at the first start,
 * kept in one file that its owner alone may read, and handed on through the environment only.
 */
public final class Secrets {

  /** The name of the file, in the set-up's home. */
  static final String FILE = "secrets.properties";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  /** Reads the set-up's secrets; those that are missing are made when they are first asked for. */
  public static Secrets in(Path home) throws IOException {
    Secrets secrets = new Secrets(home.resolve(FILE));
    if (Files.exists(secrets.file)) {
      try (Reader reader = Files.newBufferedReader(secrets.file)) {
        secrets.values.load(reader);
      }
    }
    return secrets;
  }

  /** MariaDB's root, reachable through its socket alone. */
  public String databaseRoot() throws IOException {
    return get("database.root");
  }

  /** {@code ballast_migrator}. */
  public String databaseMigrator() throws IOException {
    return get("database.migrator");
  }

  /** {@code ballast_app}. */
  public String databaseApplication() throws IOException {
    return get("database.application");
  }

  /** {@code ballast_reader}. */
  public String databaseReader() throws IOException {
    return get("database.reader");
  }

  /** Keycloak's own database user. */
  public String databaseKeycloak() throws IOException {
    return get("database.keycloak");
  }

  /** {@code ballast_backup}, which reads both databases, through the socket alone. */
  public String databaseBackup() throws IOException {
    return get("database.backup");
  }

  /** The bank's, at the queues of the payment scheme. */
  public String scheme() throws IOException {
    return get("scheme");
  }

  /** Keycloak's administrator, {@code admin}. */
  public String keycloakAdministrator() throws IOException {
    return get("keycloak.administrator");
  }

  /** The client {@code support-portal}. */
  public String portalClient() throws IOException {
    return get("client.support-portal");
  }

  /** The client {@code bank-server}. */
  public String serverClient() throws IOException {
    return get("client.bank-server");
  }

  /** The client {@code bank-cli}. */
  public String commandLineClient() throws IOException {
    return get("client.bank-cli");
  }

  /** The client {@code release-guard}. */
  public String guardClient() throws IOException {
    return get("client.release-guard");
  }

  /** What the release guard's own API asks of whoever commands it. */
  public String guard() throws IOException {
    return get("guard");
  }

  /** A new random password; it always holds more than the realm's policy asks for. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Those that the databases hold too, and that a copy of the databases is therefore of no use
   * without: by which Keycloak knows its clients and its administrator.
   */
  synchronized String heldByKeycloak() {
    StringBuilder text = new StringBuilder();
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (isHeldByKeycloak(key)) {
        text.append(key).append('=').append(values.getProperty(key)).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Takes over what {@link #heldByKeycloak} gave, perhaps on another machine.
   *
   * @return where the secrets that it replaced were kept; null where nothing was replaced
   */
  synchronized @Nullable Path adopt(String text, String keptAs) throws IOException {
    Properties theirs = new Properties();
    theirs.load(new StringReader(text));
    Properties changed = new Properties();
    for (String key : theirs.stringPropertyNames()) {
      if (isHeldByKeycloak(key) && !theirs.getProperty(key).equals(values.getProperty(key))) {
        changed.setProperty(key, theirs.getProperty(key));
      }
    }
    if (changed.isEmpty()) {
      return null;
    }
    Path kept = null;
    // Those that are merely missing here replace nothing.
    if (changed.stringPropertyNames().stream().anyMatch(values::containsKey)) {
      kept = file.resolveSibling(keptAs);
      PrivateFiles.write(kept, Files.readString(file));
    }
    values.putAll(changed);
    write();
    return kept;
  }

  private static boolean isHeldByKeycloak(String key) {
    return key.startsWith("client.") || key.startsWith("keycloak.");
  }

  private synchronized String get(String name) throws IOException {
    String present = values.getProperty(name);
    if (present != null) {
      return present;
    }
    String made = random();
    values.setProperty(name, made);
    write();
    return made;
  }

  private void write() throws IOException {
    StringBuilder text = new StringBuilder("# Made at the first start. Keep it to yourself.\n");
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      text.append(key).append('=').append(values.getProperty(key)).append('\n');
    }
    PrivateFiles.write(file, text.toString());
  }
}
