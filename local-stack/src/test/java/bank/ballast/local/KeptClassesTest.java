package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClassesTest {

  @TempDir private Path home = Path.of("");

  @Test
  void aProcessRunsFromCopiesOfWhatTheBuildMakes() throws IOException, ClassNotFoundException {
    String classPath = KeptClasses.of(TestSettings.in(home), "process");

    List<URL> copies = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      boolean copied = Path.of(entry).startsWith(home.toAbsolutePath());
      assertTrue(copied || isFetched(entry), entry);
      copies.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(copies.toArray(URL[]::new), null)) {
      for (Class<?> used : List.of(KeptClasses.class, Test.class)) {
        assertEquals(loader, loader.loadClass(used.getName()).getClassLoader(), used.getName());
      }
    }
  }

  /** What Maven fetched is a JAR, and lies in no folder that a build writes to. */
  private static boolean isFetched(String entry) {
    return entry.endsWith(".jar") && !entry.contains(File.separator + "target" + File.separator);
  }
}
