package bank.ballast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script says of a machine that lacks something, before anything is built or started. */
class BankScriptTest {

  private static final List<String> TOOLS =
      List.of(
          "bash", "dirname", "sed", "head", "sort", "find", "cksum", "awk", "printf", "mkdir",
          "grep", "tail", "cat", "env");

  @TempDir Path folder = Path.of(".");

  private Path script = Path.of(".");
  private Path tools = Path.of(".");

  /** A project of the script alone, and a path with programs that only say what the test wants. */
  @BeforeEach
  void prepare() throws IOException {
    script = folder.resolve("project/bank");
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(folder.resolve("project"));
    Files.copy(Path.of("../bank"), script);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(place, tool)) && Files.notExists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
        }
      }
    }
    program("java", "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");
    program("javac", "");
    program("mvn", "echo 'Apache Maven 3.8.7'; [ \"$1\" = -v ] || exit 1");
    program("df", "printf 'Filesystem Size Used Free\\na 9 9 99999\\n'");
  }

  @Test
  void missingJavaIsNamed() throws Exception {
    Files.delete(tools.resolve("java"));

    assertRefused("There is no Java: install a JDK, 17 or newer.", "up");
  }

  @Test
  void runtimeWithoutCompilerIsNamed() throws Exception {
    Files.delete(tools.resolve("javac"));

    assertRefused("There is a Java without a compiler: install a JDK, 17 or newer.", "up");
  }

  @Test
  void oldJavaIsNamed() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    assertRefused("Java 11 is too old: install a JDK, 17 or newer.", "up");

    program("java", "echo 'java version \"1.8.0_202\"' >&2");
    assertRefused("Java 1 is too old: install a JDK, 17 or newer.", "up");
  }

  @Test
  void oldOrMissingMavenIsNamed() throws Exception {
    program("mvn", "echo 'Apache Maven 3.8.6 (abc)'");
    assertRefused("Maven 3.8.6 is too old: install 3.8.7 or newer.", "up");

    Files.delete(tools.resolve("mvn"));
    assertRefused("There is no Maven: install it, 3.8.7 or newer.", "test");
  }

  @Test
  void newerMavenOfTwoFiguresWillDo() throws Exception {
    program("mvn", "echo 'Apache Maven 3.10.0'; [ \"$1\" = -v ] || exit 1");

    assertTrue(run("up").contains("The build failed"));
  }

  @Test
  void fullDiskIsNamed() throws Exception {
    program("df", "printf 'Filesystem Size Used Free\\na 9 9 3071\\n'");

    assertRefused("Only 3071 MiB of disk are free here: Ballast needs 3072 MiB.", "up");
  }

  @Test
  void arithmeticNeedsTheCommandAlone() throws Exception {
    program("mvn", "echo 'Apache Maven 3.8.7'; echo \"$@\" >>asked; [ \"$1\" = -v ] || exit 1");

    assertTrue(run("schedule").contains("The build failed"));
    String asked = Files.readString(folder.resolve("project/asked"));
    assertTrue(asked.contains("-pl command-line -am"), asked);
  }

  @Test
  void wrongUseOfTestIsCodeTwo() throws Exception {
    Process process = start("test", "everything");

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
  }

  private void assertRefused(String line, String command) throws Exception {
    assertEquals(line, run(command).strip());
  }

  private String run(String command) throws Exception {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    return said;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", tools.toString()));
    return builder.start();
  }

  private void program(String name, String body) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
