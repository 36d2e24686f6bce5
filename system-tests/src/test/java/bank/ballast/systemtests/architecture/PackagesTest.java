package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import org.junit.jupiter.api.Test;

/** Packages depend on each other one way, and each says what it is responsible for. */
class PackagesTest {

  @Test
  void packagesAreFreeOfCycles() {
    noCycles(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsACycleOfPackages() {
    Walls.assertFinds(noCycles("planted.cycle"), Walls.planted("cycle"), "Cycle detected");
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    described(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAPackageThatSaysNothing() {
    Walls.assertFinds(
        described("planted.silent"), Walls.planted("silent"), "planted.silent.accounts");
  }

  private static ArchRule noCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule described(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("lie in a package with a package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                  events.add(violated(type, type.getPackageName() + " has no package-info"));
                }
              }
            });
  }
}
