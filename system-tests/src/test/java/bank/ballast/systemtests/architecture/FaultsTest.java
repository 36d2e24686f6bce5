package bank.ballast.systemtests.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The seeded faults still fit the sources. Whether the tests catch them is for {@code
 * system-tests/faults/run} to say.
 */
class FaultsTest {

  private static final Pattern RED = Pattern.compile("([\\w.]+)#(\\w+)( says .+)?");
  private static final Path FOLDER = Repository.root().resolve("system-tests/faults");

  /**
   * One patch.
   *
   * @param head what stands before the first difference
   */
  private record Fault(Path file, String head) {

    static Fault read(Path file) {
      try {
        return new Fault(file, Files.readString(file).split("(?m)^diff ", 2)[0]);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    List<String> values(String header) {
      return head.lines()
          .filter(line -> line.startsWith(header + ": "))
          .map(line -> line.substring(header.length() + 2))
          .toList();
    }

    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  @Test
  void eachAppliesByItself() throws Exception {
    needsGit();
    List<String> wrong = new ArrayList<>();

    for (Fault fault : faults()) {
      wrong.addAll(check(List.of(fault)));
    }

    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void thoseOfABatchApplyTogether() throws Exception {
    needsGit();
    Map<List<String>, List<Fault>> batches =
        faults().stream().collect(Collectors.groupingBy(fault -> fault.values("Batch")));

    for (List<Fault> batch : batches.values()) {
      assertEquals(List.of(), check(batch));
    }
  }

  @Test
  void eachNamesItsProtectionItsBatchAndTestsThatExist() throws Exception {
    List<Path> tests = testSources();
    List<String> wrong = new ArrayList<>();

    for (Fault fault : faults()) {
      if (fault.values("Protection").size() != 1 || fault.values("Batch").size() != 1) {
        wrong.add(fault + " names no one protection and batch");
      }
      if (fault.values("Red").isEmpty()) {
        wrong.add(fault + " names no test");
      }
      for (String red : fault.values("Red")) {
        if (!names(red, tests)) {
          wrong.add(fault + " names " + red + ", which is no one test");
        }
      }
    }

    assertEquals("", String.join("\n", wrong));
  }

  private static boolean names(String red, List<Path> tests) throws IOException {
    Matcher test = RED.matcher(red);
    if (!test.matches()) {
      return false;
    }
    Path file = Path.of(test.group(1).replace('.', '/') + ".java");
    List<Path> found = tests.stream().filter(it -> it.endsWith(file)).toList();
    return found.size() == 1
        && Files.readString(found.get(0)).contains("void " + test.group(2) + "(");
  }

  @Test
  void noneTouchesATest() throws Exception {
    for (Fault fault : faults()) {
      assertFalse(Files.readString(fault.file()).contains("/src/test/"), fault::toString);
    }
  }

  private static void needsGit() throws Exception {
    boolean there = Files.exists(Repository.root().resolve(".git"));
    if (there) {
      try {
        there = git(List.of("--version")).isEmpty();
      } catch (IOException notInstalled) {
        there = false;
      }
    }
    if (!there) {
      System.out.println("Seeded faults: not tried, for there is no git here");
    }
    assumeTrue(there, "needs git, and a folder that it keeps");
  }

  private static List<Fault> faults() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Fault> faults =
          files
              .filter(file -> file.toString().endsWith(".patch"))
              .sorted()
              .map(Fault::read)
              .toList();
      assertFalse(faults.isEmpty(), "no faults in " + FOLDER);
      return faults;
    }
  }

  private static List<String> check(List<Fault> faults) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("apply", "--check"));
    faults.forEach(fault -> arguments.add(fault.file().toString()));
    return git(arguments);
  }

  /** What git complains of; empty where it is content. */
  private static List<String> git(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(Repository.root().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
    boolean ended = process.waitFor(30, TimeUnit.SECONDS);
    return ended && process.exitValue() == 0 ? List.of() : List.of(said);
  }

  private static List<Path> testSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Repository.root())) {
      for (Path tests :
          folders.map(it -> it.resolve("src/test/java")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(tests)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }
}
