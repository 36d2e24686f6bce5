package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** Entities guard their own state and stay behind their module's wall. */
class EntitiesTest {

  @Test
  void entitiesHaveNoSetters() {
    noSetters(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAnEntityWithASetter() {
    Walls.assertFinds(noSetters("planted.entities"), Walls.planted("entities"), "setBalance");
  }

  @Test
  void entitiesHaveNoPublicFields() {
    noPublicFields(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAnEntityWithAPublicField() {
    Walls.assertFinds(noPublicFields("planted.entities"), Walls.planted("entities"), "openToAll");
  }

  @Test
  void entitiesStayOutOfTheApi() {
    innerOnly(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAnEntityInTheApi() {
    Walls.assertFinds(innerOnly("planted.entities"), Walls.planted("entities"), "AccountRow");
  }

  @Test
  void pagesAndResourcesSeeNoEntity() {
    unseenByTheEdge(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAPageThatShowsAnEntity() {
    Walls.assertFinds(unseenByTheEdge("planted.entities"), Walls.planted("entities"), "RowPage");
  }

  @Test
  void tablesCarryTheirModulesPrefix() {
    prefixed(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAnEntityOnAnotherModulesTable() {
    Walls.assertFinds(
        prefixed("planted.entities"),
        Walls.planted("entities"),
        "ledger_account is not of accounts");
  }

  @Test
  void nothingIsFoundPastAQuery() {
    foundByQueries(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsWhoTakesABrokenConnectionForNothing() {
    Walls.assertFinds(foundByQueries("planted.entities"), Walls.planted("entities"), "RowFinder");
  }

  /**
   * Where the connection breaks, WildFly marks the transaction, and {@code find} of Hibernate then
   * answers null instead of throwing (HHH-12472): "no such account", though nobody has looked.
   */
  private static ArchRule foundByQueries(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(
            describe(
                "EntityManager.find",
                call ->
                    call.getTarget().getName().equals("find")
                        && call.getTargetOwner().isAssignableTo(EntityManager.class)));
  }

  private static ArchRule noSetters(String root) {
    return methods()
        .that()
        .areDeclaredInClassesThat(entity(root))
        .should(
            new ArchCondition<JavaMethod>("not be setters") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (method.getName().matches("set[A-Z].*")) {
                  events.add(violated(method, method.getFullName() + " is a setter"));
                }
              }
            });
  }

  private static ArchRule noPublicFields(String root) {
    return noFields().that().areDeclaredInClassesThat(entity(root)).should().bePublic();
  }

  private static ArchRule innerOnly(String root) {
    return noClasses()
        .that(entity(root))
        .should()
        .haveNameMatching(root.replace(".", "\\.") + "\\.[a-z]+\\.[A-Z].*");
  }

  private static ArchRule unseenByTheEdge(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".web..", root + ".portal..")
        .should()
        .dependOnClassesThat(annotatedWith(Entity.class));
  }

  private static ArchRule prefixed(String root) {
    return classes()
        .that(entity(root))
        .should(
            new ArchCondition<JavaClass>("be kept in a table of their own module") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String module = Walls.module(root, type).orElseThrow();
                String table = type.tryGetAnnotationOfType(Table.class).map(Table::name).orElse("");
                if (!table.startsWith(module + "_")) {
                  events.add(
                      violated(type, type.getName() + ": " + table + " is not of " + module));
                }
              }
            });
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> entity(String root) {
    return describe(
        "are entities of " + root,
        type -> Walls.module(root, type).isPresent() && type.isAnnotatedWith(Entity.class));
  }
}
