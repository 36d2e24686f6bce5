package bank.ballast.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * This program's classes, for a process that outlives it. What the build makes is copied, because
 * the next build writes over its JARs in place, and whoever runs from them finds no further class;
 * what Maven fetched stays where it is.
 */
public final class KeptClasses {

  private KeptClasses() {}

  /**
   * Copies them.
   *
   * @param settings of the bank that the process is part of
   * @param process what its files are called; it does not run now
   * @return the class path of the copies
   */
  public static String of(StackSettings settings, String process) throws IOException {
    Path folder = settings.folder().resolve("programs").resolve(process);
    Folders.delete(folder);
    Files.createDirectories(folder);
    StringJoiner classPath = new StringJoiner(File.pathSeparator);
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.isEmpty()) {
        // It would stand for the folder that this program was called in.
        continue;
      }
      Path original = Path.of(entry).toAbsolutePath().normalize();
      if (!isBuilt(original)) {
        classPath.add(original.toString());
        continue;
      }
      // Two may have the same name, and their order decides.
      Path copy = folder.resolve("%03d-%s".formatted(number++, original.getFileName()));
      if (Files.isDirectory(original)) {
        Folders.copy(original, copy, file -> false);
      } else if (Files.exists(original)) {
        Files.copy(original, copy);
      }
      classPath.add(copy.toAbsolutePath().toString());
    }
    return classPath.toString();
  }

  /** Whether a build made it: classes in a folder, or a JAR in the folder of what Maven builds. */
  private static boolean isBuilt(Path entry) {
    Path folder = entry.getParent();
    return Files.isDirectory(entry) || (folder != null && folder.endsWith("target"));
  }
}
