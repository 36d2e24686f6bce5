package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where money is counted, no number is a float. */
class MoneyIsExactTest {

  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  @Test
  void moneyModulesKnowNoFloat() {
    rule(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAFieldOfFloat() {
    Walls.assertFinds(rule("planted.money"), Walls.planted("money"), "Interest.rate");
  }

  @Test
  void findsAMethodThatAnswersADouble() {
    Walls.assertFinds(rule("planted.money"), Walls.planted("money"), "Interest.of(long)");
  }

  @Test
  void findsACalculationByWayOfDoubles() {
    Walls.assertFinds(
        rule("planted.money"), Walls.planted("money"), "java.lang.Math.round(double)");
  }

  private static ArchRule rule(String root) {
    return classes()
        .that()
        .resideInAnyPackage(
            root + ".kernel..",
            root + ".credit..",
            root + ".ledger..",
            root + ".accounts..",
            root + ".payments..",
            root + ".lending..",
            root + ".operations..")
        .should(countExactly());
  }

  private static ArchCondition<JavaClass> countExactly() {
    return new ArchCondition<>("use neither float nor double") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> isInexact(field.getRawType()))
            .forEach(field -> events.add(violated(type, field.getFullName() + " is inexact")));
        type.getCodeUnits().stream()
            .filter(unit -> signature(unit).anyMatch(MoneyIsExactTest::isInexact))
            .forEach(unit -> events.add(violated(type, unit.getFullName() + " is inexact")));
        type.getCodeUnitCallsFromSelf().stream()
            .filter(MoneyIsExactTest::passesInexact)
            .forEach(call -> events.add(violated(type, call.getDescription())));
      }
    };
  }

  private static boolean passesInexact(JavaCodeUnitAccess<?> call) {
    return Stream.concat(
            call.getTarget().getRawParameterTypes().stream(),
            Stream.of(call.getTarget().getRawReturnType()))
        .anyMatch(MoneyIsExactTest::isInexact);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
  }

  private static boolean isInexact(JavaClass type) {
    return INEXACT.contains(type.getBaseComponentType().getName());
  }
}
