package bank.ballast.systemtests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.RefusalCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way in which the bank refuses is met by a test: named in one, or told by its words. */
class RefusalsTest {

  /** Codes whose test reads the words that a page shows, each with that class and those words. */
  private static final String BY_WORDS = "refusals-by-words.csv";

  /** Codes that no test meets. A gap that is known: the list only gets shorter. */
  private static final String GAPS = "refusals-without-a-test.txt";

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

  @Test
  void eachIsMetByATest() {
    Set<String> met = named();
    lines(BY_WORDS).forEach(line -> met.add(line.split("\\|", -1)[0]));

    assertEquals(new TreeSet<>(lines(GAPS)), unmet(codes(), met));
  }

  @Test
  void wordsStandInTheTestThatIsSaidToReadThem() {
    for (String line : lines(BY_WORDS)) {
      List<String> parts = List.of(line.split("\\|", -1));

      assertTrue(codes().contains(parts.get(0)), line);
      assertTrue(
          testSources()
              .filter(file -> file.endsWith(parts.get(1) + ".java"))
              .anyMatch(file -> text(file).contains("\"" + parts.get(2) + "\"")),
          line);
    }
  }

  @Test
  void findsARefusalThatNoTestMeets() {
    assertEquals(Set.of("NEVER_MET"), unmet(Set.of("NEVER_MET", "INSUFFICIENT_FUNDS"), named()));
  }

  private static Set<String> unmet(Set<String> codes, Set<String> met) {
    return codes.stream()
        .filter(code -> !met.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes() {
    Set<String> codes =
        Walls.bank().stream()
            .filter(JavaClass::isEnum)
            .filter(type -> type.isAssignableTo(RefusalCode.class))
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
            .map(JavaField::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(codes.contains("INSUFFICIENT_FUNDS"), codes::toString);
    return codes;
  }

  /** All words in capitals in what is tested with, but for the two lists and this class. */
  private static Set<String> named() {
    Set<String> named = new TreeSet<>();
    testSources()
        .filter(file -> !file.endsWith("RefusalsTest.java"))
        .filter(file -> !file.endsWith(BY_WORDS) && !file.endsWith(GAPS))
        .forEach(file -> WORD.matcher(text(file)).results().forEach(it -> named.add(it.group())));
    return named;
  }

  private static Stream<Path> testSources() {
    try (Stream<Path> modules = Files.list(Repository.root())) {
      return modules
          .map(module -> module.resolve("src/test"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(RefusalsTest::files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String list) {
    return text(Repository.root().resolve("system-tests/src/test/resources").resolve(list))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Whatever it is: a picture has no words in capitals that matter. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
