package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to where an EAR wants it, before that EAR is deployed. Each module's folder
 * {@code db/migration/<module>} is a history of its own, found in the EAR's jars: a module that
 * comes or goes needs no list to be changed.
 */
public final class Migrations {

  private static final Pattern SCRIPT = Pattern.compile("db/migration/([a-z_]+)/([^/]+\\.sql)");

  private final String url;
  private final String user;
  private final String password;
  private final String applicationUser;

  /**
   * Migrations of one database.
   *
   * @param user may make tables and hand on rights to them
   * @param applicationUser what scripts call {@code ${app}}, quoted as SQL wants it
   */
  public Migrations(String url, String user, String password, String applicationUser) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.applicationUser = applicationUser;
  }

  /**
   * Applies what an EAR's modules hold and the database lacks.
   *
   * @return how many scripts were applied, by module
   */
  public SortedMap<String, Integer> apply(Path ear) throws IOException {
    Path scripts = Files.createTempDirectory("ballast-migrations");
    try {
      extract(ear, scripts);
      return applyFolders(scripts);
    } finally {
      Folders.delete(scripts);
    }
  }

  /** How many scripts an EAR's modules hold that the database lacks. */
  public int pending(Path ear) throws IOException {
    Path scripts = Files.createTempDirectory("ballast-migrations");
    try {
      extract(ear, scripts);
      int pending = 0;
      for (Path module : modules(scripts)) {
        pending += flyway(module).info().pending().length;
      }
      return pending;
    } finally {
      Folders.delete(scripts);
    }
  }

  /**
   * The same from folders, for a module's own tests.
   *
   * @param scripts holds one folder for each module: {@code src/main/resources/db/migration}
   */
  public SortedMap<String, Integer> applyFolders(Path scripts) throws IOException {
    SortedMap<String, Integer> applied = new TreeMap<>();
    for (Path module : modules(scripts)) {
      applied.put(module.getFileName().toString(), flyway(module).migrate().migrationsExecuted);
    }
    return applied;
  }

  private static List<Path> modules(Path scripts) throws IOException {
    try (Stream<Path> folders = Files.list(scripts)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private Flyway flyway(Path module) {
    return Flyway.configure()
        .dataSource(url, user, password)
        .locations("filesystem:" + module.toAbsolutePath())
        .table(module.getFileName() + "_flyway_history")
        // The modules share a database: the second one to come finds it filled, at its version 0.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("app", applicationUser))
        .cleanDisabled(true)
        .load();
  }

  private static void extract(Path ear, Path target) throws IOException {
    try (InputStream in = Files.newInputStream(ear);
        ZipInputStream archive = new ZipInputStream(in)) {
      for (ZipEntry jar = archive.getNextEntry(); jar != null; jar = archive.getNextEntry()) {
        if (jar.getName().endsWith(".jar")) {
          extractJar(new ZipInputStream(archive), target);
        }
      }
    }
  }

  /** Reads a jar within the EAR; closing it would close the EAR. */
  private static void extractJar(ZipInputStream jar, Path target) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      Matcher script = SCRIPT.matcher(entry.getName());
      if (script.matches()) {
        Path folder = Files.createDirectories(target.resolve(script.group(1)));
        Files.copy(jar, folder.resolve(script.group(2)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
