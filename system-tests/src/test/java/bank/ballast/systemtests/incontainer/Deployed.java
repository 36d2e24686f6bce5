package bank.ballast.systemtests.incontainer;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.TestStack;
import bank.ballast.systemtests.people.Holder;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that ships, from its file, with one module more: the tests and the beans they act by. */
final class Deployed {

  private static final File EAR = new File("../banking-ear/target/banking.ear");
  private static final String DESCRIPTOR = "META-INF/application.xml";

  private Deployed() {}

  /** For tests that bring along what they need. */
  static EnterpriseArchive withTests() {
    return with(tests());
  }

  /** For tests in a customer's name: see {@link Fixture}. */
  static EnterpriseArchive withTestsAndCustomers() {
    return with(tests().addAsResource(new StringAsset(fixture()), Fixture.FILE));
  }

  private static JavaArchive tests() {
    return ShrinkWrap.create(JavaArchive.class, "tests.jar")
        .addPackage(Deployed.class.getPackage())
        .deleteClass(Deployed.class)
        .deleteClass(ServerForTests.class)
        .deleteClass(ServerForTests.Settings.class)
        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static EnterpriseArchive with(JavaArchive tests) {
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR);
    String descriptor = text(ear);
    ear.delete(ArchivePaths.create(DESCRIPTOR));
    // Of the two WARs, the one that the test runner's servlet goes into.
    WebArchive api = ear.getAsType(WebArchive.class, ArchivePaths.create("web.war"));
    ear.delete(ArchivePaths.create("web.war"));
    return ear.addAsModule(Testable.archiveToTest(api))
        .addAsModule(tests)
        .setApplicationXML(
            new StringAsset(
                descriptor.replaceFirst(
                    "<module>", "<module><ejb>tests.jar</ejb></module>\n  <module>")));
  }

  /** A customer signs up as any does, and is then given the name that the beans act in. */
  private static String fixture() {
    Bank bank = TestStack.running().bank();
    Holder payer = bank.customers().newCustomerWith(100_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    bank.books()
        .change("UPDATE accounts_customer SET subject = NULL WHERE subject = ?", Fixture.SUBJECT);
    bank.books()
        .change(
            "UPDATE accounts_customer SET subject = ? WHERE email = ?",
            Fixture.SUBJECT,
            payer.customer().person().email());
    return "payer=%s\npayee=%s\n".formatted(payer.account().id(), payee.account().id());
  }

  private static String text(EnterpriseArchive ear) {
    return new BufferedReader(
            new InputStreamReader(
                ear.get(DESCRIPTOR).getAsset().openStream(), StandardCharsets.UTF_8))
        .lines()
        .collect(Collectors.joining("\n"));
  }
}
