package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel needs no container: Java, its UUID library, and one annotation. */
class KernelIsPlainJavaTest {

  private static final List<String> ALLOWED =
      List.of("java.", "com.github.f4b6a3.uuid.", "org.jspecify.");

  /** Tells a container to roll back when a refusal passes. */
  private static final String ROLLBACK = "jakarta.ejb.ApplicationException";

  @Test
  void kernelIsPlainJava() {
    rule(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAContainerInTheKernel() {
    Walls.assertFinds(rule("planted.plain"), Walls.planted("plain"), "jakarta.ejb.Stateless");
  }

  private static ArchRule rule(String root) {
    String kernel = root + ".kernel";
    return classes()
        .that()
        .resideInAPackage(kernel + "..")
        .should()
        .onlyDependOnClassesThat(
            describe("are plain Java", (JavaClass used) -> isPlain(kernel, used)));
  }

  private static boolean isPlain(String kernel, JavaClass used) {
    JavaClass type = used.getBaseComponentType();
    String name = type.getName();
    return type.isPrimitive()
        || name.equals(ROLLBACK)
        || name.startsWith(kernel + ".")
        || ALLOWED.stream().anyMatch(name::startsWith);
  }
}
