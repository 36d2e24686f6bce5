package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Arrows between modules run one way, and modules of one floor don't see each other. */
class ModuleArrowsTest {

  /** From the ground up: a module may use those of lower floors only. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("kernel"),
          Set.of("security", "iso20022", "credit"),
          Set.of("platform"),
          Set.of("ledger"),
          Set.of("accounts"),
          Set.of("notifications"),
          Set.of("payments", "lending", "insights"),
          Set.of("operations"),
          Set.of("web", "portal"));

  /** Programs of their own beside the server, and what they share with it or with each other. */
  private static final Map<String, Set<String>> APART =
      Map.of(
          "simulator", Set.of("kernel", "iso20022"),
          "local", Set.of("kernel", "security"),
          "guard", Set.of("local"),
          "benchmarks", Set.of("kernel", "credit", "ledger", "local"),
          "rehearsal", Set.of("kernel", "ledger", "local", "guard"),
          "cli", Set.of("kernel", "credit", "ledger", "local", "guard", "benchmarks", "rehearsal"));

  @Test
  void modulesUseOnlyLowerFloors() {
    rule(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAnArrowUpwards() {
    Walls.assertFinds(
        rule("planted.arrows"), Walls.planted("arrows"), "ledger may not use payments");
  }

  @Test
  void findsAnArrowOnOneFloor() {
    Walls.assertFinds(
        rule("planted.arrows"), Walls.planted("arrows"), "payments may not use lending");
  }

  @Test
  void findsAModuleWithoutAFloor() {
    Walls.assertFinds(
        rule("planted.arrows"), Walls.planted("arrows"), "mystery stands on no floor");
  }

  @Test
  void findsAServerModuleThatUsesAProgramApart() {
    Walls.assertFinds(rule("planted.arrows"), Walls.planted("arrows"), "kernel may not use local");
  }

  private static ArchRule rule(String root) {
    return classes().that().resideInAPackage(root + "..").should(useOnlyLowerFloors(root));
  }

  private static ArchCondition<JavaClass> useOnlyLowerFloors(String root) {
    return new ArchCondition<>("use only modules of lower floors") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = Walls.module(root, type).orElse("the root package");
        if (!APART.containsKey(from) && floor(from) < 0) {
          events.add(violated(type, from + " stands on no floor: " + type.getName()));
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          Walls.module(root, dependency.getTargetClass().getBaseComponentType())
              .filter(to -> !to.equals(from) && !mayUse(from, to))
              .ifPresent(
                  to ->
                      events.add(
                          violated(
                              type,
                              from + " may not use " + to + ": " + dependency.getDescription())));
        }
      }
    };
  }

  private static boolean mayUse(String from, String to) {
    Set<String> shared = APART.get(from);
    if (shared != null) {
      return shared.contains(to);
    }
    return floor(to) >= 0 && floor(to) < floor(from);
  }

  private static int floor(String module) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(module)) {
        return floor;
      }
    }
    return -1;
  }
}
