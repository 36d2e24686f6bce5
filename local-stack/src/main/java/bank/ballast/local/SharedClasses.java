package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server's classes as its virtual machine last had them in memory (JEP 350). Reading and checking
 * them anew is about half of the work of a start.
 *
 * <p>The machine writes the archive when the server ends in order, and takes a class from it only
 * where it is byte for byte the one on disk; an archive that doesn't fit is left aside.
 */
final class SharedClasses {

  private final StackSettings settings;
  private final Path folder;
  private final String server;

  /**
   * Those of one server.
   *
   * @param server where it is unpacked; where what it runs changes, so does the folder's name
   */
  SharedClasses(StackSettings settings, Path server) {
    this.settings = settings;
    this.folder = settings.folder().resolve("classes");
    this.server = String.valueOf(server.getFileName());
  }

  /**
   * The machine's options: to read the archive, or to write it where there is none yet.
   *
   * @param writes whether this one is to write it: of several at once, one alone
   */
  List<String> options(boolean writes) throws IOException {
    if (!settings.keepsClasses()) {
      return List.of();
    }
    Files.createDirectories(folder);
    Path archive = folder.resolve("%s-java-%s.jsa".formatted(server, Runtime.version()));
    if (Files.isRegularFile(archive)) {
      return List.of("-XX:SharedArchiveFile=" + archive);
    }
    if (!writes) {
      return List.of();
    }
    deleteOthersOf(archive);
    return List.of("-XX:ArchiveClassesAtExit=" + archive);
  }

  /** Those of earlier builds and of other machines: each is as large as the server itself. */
  private void deleteOthersOf(Path archive) throws IOException {
    String kind = server.replaceFirst("-.*", "-");
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others =
          all.filter(file -> file.getFileName().toString().startsWith(kind))
              .filter(file -> !file.equals(archive))
              .toList();
    }
    for (Path other : others) {
      Files.delete(other);
    }
  }
}
