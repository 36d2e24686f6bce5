package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A module's root package is its API; its inner packages are nobody else's. */
class ModuleWallsTest {

  /**
   * Kept by hand: the realm's file and steps are also run by the program that sets Keycloak up.
   * Without a container around it, what posts to the books and reads them is measured, and what
   * verifies them is run. The arithmetic of lending has two rooms that others use: what is agreed,
   * and what became of it.
   */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "security.realm", Set.of("local"),
          "credit.life", Set.of("lending", "web", "portal", "operations", "benchmarks", "cli"),
          "ledger.posting", Set.of("benchmarks"),
          "ledger.reading", Set.of("benchmarks"),
          "ledger.verifying", Set.of("cli", "rehearsal"));

  @Test
  void modulesUseOnlyTheRootPackagesOfOthers() {
    rule(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAGlanceIntoAnInnerPackage() {
    Walls.assertFinds(
        rule("planted.walls"), Walls.planted("walls"), "planted.walls.accounts.pot.PotRows");
  }

  private static ArchRule rule(String root) {
    return classes().that().resideInAPackage(root + "..").should(useOnlyApis(root));
  }

  private static ArchCondition<JavaClass> useOnlyApis(String root) {
    return new ArchCondition<>("use only the root packages of other modules") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          Optional<String> module = Walls.module(root, target);
          if (module.isPresent()
              && !module.equals(Walls.module(root, type))
              && !Walls.isApi(root, target)
              && !isShared(root, type, target)) {
            events.add(violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isShared(String root, JavaClass type, JavaClass target) {
    return SHARED.entrySet().stream()
        .anyMatch(
            shared ->
                target.getPackageName().equals(root + "." + shared.getKey())
                    && Walls.module(root, type).filter(shared.getValue()::contains).isPresent());
  }
}
