package bank.ballast.systemtests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** A name says what a class does, and state belongs to objects. */
class NamesTest {

  private static final String EMPTY_NAMES =
      ".*[.$]([A-Za-z0-9]*(Impl|Manager|Helper|Utils?|Dto|DTO|Data|Info)|Default[A-Z][A-Za-z0-9]*)";

  @Test
  void namesSayWhatAClassDoes() {
    speaking(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsEachEmptyName() {
    Walls.assertFinds(
        speaking("planted.names"),
        Walls.planted("names"),
        "PaymentsImpl",
        "AccountManager",
        "MoneyHelper",
        "DateUtil",
        "PaymentDto",
        "DefaultLedger",
        "AccountInfo");
  }

  @Test
  void staticFieldsNeverChange() {
    constant(Walls.BANK).check(Walls.bank());
  }

  @Test
  void findsStaticStateThatChanges() {
    Walls.assertFinds(constant("planted.names"), Walls.planted("names"), "DateUtil.lastAnswer");
  }

  private static ArchRule speaking(String root) {
    return classes().that().resideInAPackage(root + "..").should().haveNameNotMatching(EMPTY_NAMES);
  }

  private static ArchRule constant(String root) {
    return fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .beFinal();
  }
}
