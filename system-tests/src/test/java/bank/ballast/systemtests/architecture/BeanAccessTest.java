package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every business method says who may call it (security checklist, item 3). */
class BeanAccessTest {

  /** What the world may call without being signed in. Kept by hand: think before adding. */
  private static final Set<String> OPEN_TO_THE_WORLD =
      Set.of(
          "ClientReportsBean.keep",
          "DayWorker.end",
          "DayWorker.page",
          "ActorsBean.current",
          "SignInsBean.ended",
          "EndedSignIns.ended",
          "LeasesBean.fence",
          "LeasesBean.holds");

  private static final List<Class<?>> BEANS =
      List.of(Stateless.class, Singleton.class, Stateful.class);

  @Test
  void everyBusinessMethodSaysWhoMayCallIt() {
    rule(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsAMethodOpenToAnyone() {
    Walls.assertFinds(
        rule("planted.access"), Walls.planted("access"), "ForgottenBean.pay() has none of");
  }

  @Test
  void findsAMethodOpenToTheWorldThatIsNotListed() {
    Walls.assertFinds(
        rule("planted.access"), Walls.planted("access"), "WorldBean.look() is open to the world");
  }

  private static ArchRule rule(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(DescribedPredicate.describe("are session beans", BeanAccessTest::isBean))
        .should(sayWhoMayCall());
  }

  private static boolean isBean(JavaClass type) {
    return BEANS.stream().anyMatch(bean -> type.isAnnotatedWith(bean.getName()));
  }

  private static ArchCondition<JavaClass> sayWhoMayCall() {
    return new ArchCondition<>("say at each business method who may call it") {
      @Override
      public void check(JavaClass bean, ConditionEvents events) {
        for (JavaMethod method : bean.getMethods()) {
          if (isBusiness(method)) {
            checkMethod(bean, method, events);
          }
        }
      }
    };
  }

  private static void checkMethod(JavaClass bean, JavaMethod method, ConditionEvents events) {
    CanBeAnnotated closest = saysWho(method) ? method : bean;
    String name = bean.getSimpleName() + "." + method.getName();
    if (!saysWho(closest)) {
      events.add(
          violated(
              method,
              name + "() has none of @RolesAllowed, @DenyAll, @PermitAll " + place(method)));
    } else if (closest.isAnnotatedWith(PermitAll.class) && !OPEN_TO_THE_WORLD.contains(name)) {
      events.add(violated(method, name + "() is open to the world, but not listed as such"));
    }
  }

  private static String place(JavaMethod method) {
    return method.getSourceCodeLocation().toString();
  }

  private static boolean saysWho(CanBeAnnotated annotated) {
    return annotated.isAnnotatedWith(RolesAllowed.class)
        || annotated.isAnnotatedWith(DenyAll.class)
        || annotated.isAnnotatedWith(PermitAll.class);
  }

  private static boolean isBusiness(JavaMethod method) {
    Set<JavaModifier> modifiers = method.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC)
        && !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.SYNTHETIC)
        && !method.isAnnotatedWith(PostConstruct.class)
        && !method.isAnnotatedWith(PreDestroy.class);
  }
}
