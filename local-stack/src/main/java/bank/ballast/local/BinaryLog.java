package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a server writes down each commit after the other, beside its data. It may be
 * a link to another disk. All its files share a name that no other data folder's log ever had, so
 * that a backup's place in the log is never looked up in the log of other data.
 */
record BinaryLog(Path folder) {

  private static final String INDEX = ".index";
  private static final Duration KEPT = Duration.ofDays(14);

  static BinaryLog of(StackSettings settings) {
    return new BinaryLog(settings.folder().resolve("binlog"));
  }

  /** What a server is told, so that it goes on with the log that is there, or begins one. */
  List<String> options() throws IOException {
    Files.createDirectories(folder);
    return List.of(
        "--log-bin=" + folder.resolve(name().orElseGet(BinaryLog::fresh)),
        "--binlog-format=ROW",
        // Rows say it all; with the statements beside them the log would be twice as long.
        "--skip-binlog-annotate-row-events",
        // The log decides after a crash what was committed: what it lacks is rolled back.
        "--sync-binlog=1",
        "--server-id=1",
        "--max-binlog-size=256M",
        "--binlog-expire-logs-seconds=" + KEPT.toSeconds());
  }

  /** Moves the folder away under a name with the time; nothing where there is none. */
  @Nullable Path moveAside() throws IOException {
    if (!Files.exists(folder)) {
      return null;
    }
    Path aside = folder.resolveSibling(folder.getFileName() + ".before-" + Stamp.now());
    return Files.move(folder, aside);
  }

  /**
   * The files from the one in which a backup ended to the last.
   *
   * @throws StackFailure where one is missing
   */
  List<Path> from(String first) throws IOException {
    int dot = first.lastIndexOf('.');
    String name = first.substring(0, dot + 1);
    int number = Integer.parseInt(first.substring(dot + 1));
    List<Path> files = new ArrayList<>();
    Path next = folder.resolve(first);
    while (Files.exists(next)) {
      files.add(next);
      number++;
      next = folder.resolve("%s%06d".formatted(name, number));
    }
    if (files.isEmpty()) {
      throw new StackFailure(
          ("The log that follows this backup begins with %s, which is not in %s. --binlog DIR"
                  + " names another folder.")
              .formatted(first, folder));
    }
    long all;
    try (Stream<Path> there = Files.list(folder)) {
      all =
          there
              .map(file -> file.getFileName().toString())
              .filter(file -> isLater(file, first))
              .count();
    }
    if (all != files.size()) {
      throw new StackFailure(
          "The log in %s has a hole: %s is missing, and later files are there."
              .formatted(folder, next.getFileName()));
    }
    return files;
  }

  private static boolean isLater(String file, String first) {
    String name = first.substring(0, first.lastIndexOf('.') + 1);
    return file.matches(java.util.regex.Pattern.quote(name) + "\\d+") && file.compareTo(first) >= 0;
  }

  private Optional<String> name() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(INDEX))
          .map(file -> file.substring(0, file.length() - INDEX.length()))
          .findFirst();
    }
  }

  private static String fresh() {
    return "ballast-" + Instant.now().toEpochMilli();
  }
}
