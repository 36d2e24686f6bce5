package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.Customers;
import bank.ballast.accounts.Profile;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.EmailState;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.MessageCounts;
import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.NotificationView;
import bank.ballast.notifications.Notifications;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages from a program of the bank's to a customer: kept with its transaction, and mailed. */
@ExtendWith(ArquillianExtension.class)
class CustomerMessagesIT {

  private static final Map<String, String> TITLE =
      Map.of("en", "We are sorry", "fr", "Toutes nos excuses", "ar", "نعتذر منك");
  private static final Map<String, String> TEXT =
      Map.of("en", "It was us.", "fr", "C’était nous.", "ar", "كان الخطأ منا.");

  @Inject private CustomerMessages messages;
  @Inject private Notifications notifications;
  @Inject private AccountDirectory directory;
  @Inject private Customers customers;
  @Inject private InCustomersName customer;
  @Inject private InTheSystemsName system;
  @Inject private InAgentsName agent;
  @Inject private InTransaction transaction;

  private final String key = "incident:inc_" + UUID.randomUUID();
  private CustomerId who;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void findCustomer() {
    who = customer.ask(directory::actingCustomer);
  }

  @Test
  void aMessageComesOnceInTheCustomersLanguageAndByMail() throws InterruptedException {
    speak("ar");
    List<Message> toBoth = List.of(message(who), message(CustomerId.next()));

    List<NotificationId> ids = system.ask(() -> messages.send(toBoth));
    speak("fr");
    List<NotificationId> again = system.ask(() -> messages.send(toBoth));

    assertEquals(1, ids.size(), "nobody who is no customer is written to");
    assertEquals(ids, again);
    NotificationView view = customer.ask(() -> notifications.notification(ids.get(0)));
    assertEquals("نعتذر منك", view.title());
    assertEquals("ar", view.language());
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (emailOf(ids.get(0)) != EmailState.SENT) {
      assertTrue(System.nanoTime() < end, "the mail has not gone");
      Thread.sleep(100);
    }
    assertEquals(new MessageCounts(1, 1, 0), system.ask(() -> messages.counts(key)));
  }

  @Test
  void whatIsRolledBackWasNeverSent() {
    assertThrows(RuntimeException.class, () -> system.ask(this::sendAndFail));

    assertEquals(new MessageCounts(0, 0, 0), system.ask(() -> messages.counts(key)));
  }

  @Test
  void customersWriteToNobodyAndAgentsReadNobodysInbox() {
    assertThrows(
        EJBAccessException.class, () -> customer.ask(() -> messages.send(List.of(message(who)))));
    assertThrows(
        EJBAccessException.class, () -> agent.ask(() -> notifications.mine(null, null, 10)));
  }

  private boolean sendAndFail() {
    transaction.run(
        () -> {
          messages.send(List.of(message(who)));
          throw new IllegalStateException("the sender's own fault");
        });
    return true;
  }

  private EmailState emailOf(NotificationId id) {
    return customer.ask(() -> notifications.notification(id)).email();
  }

  private void speak(String language) {
    customer.ask(
        () -> {
          Profile known = java.util.Objects.requireNonNull(customers.me().profile());
          return customers.changeProfile(
              new Profile(
                  known.name(), known.dateOfBirth(), known.address(), known.phone(), language));
        });
  }

  private Message message(CustomerId to) {
    return new Message(to, key, NotificationKind.INCIDENT, TITLE, TEXT, null);
  }
}
