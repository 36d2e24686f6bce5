package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kernel and the arithmetic of lending need no container: Java, and a library each. */
class PlainJavaTest {

  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "kernel", List.of("java.", "org.jspecify.", "com.github.f4b6a3.uuid."),
          "credit", List.of("java.", "org.jspecify.", "ch.obermuhlner.math.big."));

  /** Tells a container to roll back when a refusal passes. */
  private static final String ROLLBACK = "jakarta.ejb.ApplicationException";

  @Test
  void kernelIsPlainJava() {
    rule(Walls.BANK, "kernel").check(Walls.bank());
  }

  @Test
  void arithmeticOfLendingIsPlainJava() {
    rule(Walls.BANK, "credit").check(Walls.bank());
  }

  @Test
  void findsAContainerInTheKernel() {
    Walls.assertFinds(
        rule("planted.plain", "kernel"), Walls.planted("plain"), "jakarta.ejb.Stateless");
  }

  @Test
  void findsAContainerInTheArithmetic() {
    Walls.assertFinds(
        rule("planted.plain", "credit"), Walls.planted("plain"), "jakarta.ejb.Singleton");
  }

  private static ArchRule rule(String root, String module) {
    return classes()
        .that()
        .resideInAPackage(root + "." + module + "..")
        .should()
        .onlyDependOnClassesThat(
            describe("are plain Java", (JavaClass used) -> isPlain(root, module, used)));
  }

  private static boolean isPlain(String root, String module, JavaClass used) {
    JavaClass type = used.getBaseComponentType();
    String name = type.getName();
    return type.isPrimitive()
        || name.equals(ROLLBACK)
        || name.startsWith(root + ".kernel.")
        || name.startsWith(root + "." + module + ".")
        || ALLOWED.getOrDefault(module, List.of()).stream().anyMatch(name::startsWith);
  }
}
