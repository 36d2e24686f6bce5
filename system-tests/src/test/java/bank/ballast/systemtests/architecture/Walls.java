package bank.ballast.systemtests.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the rules have in common: the classes they look at, and how a module is told by a name. */
final class Walls {

  /** Every module's root package is a child of this one. */
  static final String BANK = "bank.ballast";

  private Walls() {}

  /** The compiled classes of all modules. */
  static JavaClasses bank() {
    return Imported.CLASSES;
  }

  /** The classes that were written to break one rule. */
  static JavaClasses planted(String rule) {
    return new ClassFileImporter().importPackages("planted." + rule);
  }

  /** The module that a class belongs to: the first package below the root. */
  static Optional<String> module(String root, JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
  }

  /** Whether a class lies in its module's root package, which is the module's API. */
  static boolean isApi(String root, JavaClass type) {
    return module(root, type)
        .map(name -> type.getPackageName().equals(root + "." + name))
        .orElse(false);
  }

  /** Passes where the rule names each of these among what it found wrong. */
  static void assertFinds(ArchRule rule, JavaClasses planted, String... culprits) {
    EvaluationResult result = rule.evaluate(planted);
    String report = result.getFailureReport().toString();
    for (String culprit : culprits) {
      assertTrue(report.contains(culprit), () -> culprit + " was not found, only: " + report);
    }
  }

  private static JavaClasses importModules() {
    List<Path> compiled =
        Repository.modules().stream().map(module -> module.resolve("target/classes")).toList();
    compiled.stream()
        .filter(folder -> !Files.isDirectory(folder))
        .findFirst()
        .ifPresent(
            folder -> {
              throw new IllegalStateException("not compiled yet: " + folder);
            });
    return new ClassFileImporter().importPaths(compiled);
  }

  /** Read once for all rules, when the first asks. */
  private static final class Imported {
    private static final JavaClasses CLASSES = importModules();
  }
}
