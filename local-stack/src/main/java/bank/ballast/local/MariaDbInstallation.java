package bank.ballast.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of one MariaDB: those that Maven fetches, or an installed one's. The first have a
 * server, its client and mariadb-dump; an installed one may have mariadb-backup and mariadb-binlog.
 *
 * @param base the folder that the server calls its base: {@code /usr} with Debian's
 */
record MariaDbInstallation(Path base) {

  private static final List<String> FOLDERS = List.of("bin", "sbin", "scripts");
  private static final List<String> NEEDED =
      List.of("mariadbd", "mariadb-install-db", "mariadb", "mariadb-dump");
  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+)\\.\\d+-MariaDB");

  /** What a data folder is made with stands in one of these, by the server's own doing. */
  static final List<String> MADE_WITH = List.of("mariadb_upgrade_info", "mysql_upgrade_info");

  /**
   * The one that the settings ask for; unpacked, where it is the one from Maven.
   *
   * @throws StackFailure where it lacks what the bank can't do without
   */
  static MariaDbInstallation of(StackSettings settings) throws IOException {
    Path own = settings.mariaDb();
    if (own == null) {
      return new MariaDbInstallation(Distribution.mariaDb().unpackedIn(settings.distributions()));
    }
    MariaDbInstallation installed = new MariaDbInstallation(own);
    List<String> missing = NEEDED.stream().filter(program -> !installed.has(program)).toList();
    if (!missing.isEmpty()) {
      throw new StackFailure(
          "%s is %s, where there is no %s."
              .formatted(StackSettings.MARIADB, own, String.join(" and no ", missing)));
    }
    return installed;
  }

  boolean has(String program) {
    return find(program).isPresent();
  }

  /** Where a program is. */
  String program(String name) {
    return find(name)
        .orElseThrow(() -> new StackFailure("There is no %s in %s.".formatted(name, base)))
        .toString();
  }

  /** Whether a bank on it can be brought back to a moment: it keeps a binary log, and reads it. */
  boolean recoversToAMoment() {
    return has("mariadb-backup") && has("mbstream") && has("mariadb-binlog");
  }

  /** Its version as far as data folders of one and the same fit each other: {@code 11.4}. */
  String series() throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(program("mariadbd"), "--no-defaults", "--version")
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return series(said)
        .orElseThrow(() -> new StackFailure("No MariaDB's version: " + said.strip()));
  }

  /** The series in a text that holds a version. */
  static Optional<String> series(String text) {
    Matcher version = VERSION.matcher(text);
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }

  /**
   * A server of another series would change the data folder for good, or refuse it in its own
   * words.
   *
   * @throws StackFailure where the folder was made by another series
   */
  void requireFits(Path data) throws IOException, InterruptedException {
    for (String name : MADE_WITH) {
      Path file = data.resolve(name);
      if (Files.exists(file)) {
        String made = series(Files.readString(file)).orElse("");
        String here = series();
        if (!made.isEmpty() && !made.equals(here)) {
          throw new StackFailure(
              ("The data in %s was made by MariaDB %s, and %s is %s. With the other one:"
                      + " ./bank backup --as-sql; then with this one: ./bank restore FILE"
                      + " --replace. %s says which one is used.")
                  .formatted(data, made, base, here, StackSettings.MARIADB));
        }
      }
    }
  }

  private Optional<Path> find(String program) {
    return FOLDERS.stream()
        .map(folder -> base.resolve(folder).resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
