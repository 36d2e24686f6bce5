package bank.ballast.systemtests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of this repository, found by looking rather than by a list. */
final class Repository {

  private Repository() {}

  /** Where the parent pom is. */
  static Path root() {
    Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("kernel/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside the repository");
    }
    return folder;
  }

  /** Every folder with a pom and sources of its own. */
  static List<Path> modules() {
    try (Stream<Path> folders = Files.list(root())) {
      List<Path> modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
              .sorted()
              .toList();
      if (modules.isEmpty()) {
        throw new IllegalStateException("no modules under " + root());
      }
      return modules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of all modules' main sources and resources whose path matches a glob. */
  static List<Path> mainFiles(String glob) {
    return modules().stream().flatMap(module -> files(module, glob).stream()).toList();
  }

  private static List<Path> files(Path module, String glob) {
    Path main = module.resolve("src/main");
    var matcher = main.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(main)) {
      return files.filter(file -> matcher.matches(main.relativize(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
