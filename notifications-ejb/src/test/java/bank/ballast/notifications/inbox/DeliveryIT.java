package bank.ballast.notifications.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.CustomerContacts.Contact;
import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.EmailState;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.MessageCounts;
import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.NotificationView;
import bank.ballast.notifications.database.InboxServer;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Messages in inboxes: once, in the customer's language, and nobody else's. */
@ExtendWith(InboxServer.class)
class DeliveryIT {

  private static final Instant NOW = Instant.parse("2026-11-22T04:30:00.123456Z");
  private static final Map<String, String> TITLE =
      Map.of("en", "We are sorry", "fr", "Toutes nos excuses", "ar", "نعتذر منك");
  private static final Map<String, String> TEXT =
      Map.of("en", "It was us.", "fr", "C’était nous.", "ar", "كان الخطأ منا.");

  private final Database database;
  private final InboxTable inbox;
  private final Delivery delivery;
  private final String incident = "inc_" + UUID.randomUUID();

  DeliveryIT(MariaDbPoolDataSource dataSource) {
    this.database = new Database(dataSource);
    this.inbox = new InboxTable(database);
    this.delivery = new Delivery(database);
  }

  @Test
  void eachIsToldInTheirLanguageAsItWasSent() throws Exception {
    CustomerId arab = CustomerId.next();
    CustomerId french = CustomerId.next();
    CustomerId without = CustomerId.next();
    Map<CustomerId, Contact> contacts =
        contacts(contact(arab, "ar", "a@example.com"), contact(french, "fr", null));

    List<NotificationId> ids =
        delivery.deliver(
            List.of(message(without, incident), message(arab, incident), message(french, incident)),
            contacts,
            NOW);

    assertEquals(2, ids.size());
    NotificationView first = inbox.find(arab, ids.get(0)).orElseThrow();
    assertEquals(
        new NotificationView(
            ids.get(0),
            NotificationKind.INCIDENT,
            "نعتذر منك",
            "كان الخطأ منا.",
            "ar",
            incident,
            NOW,
            null,
            EmailState.WAITING),
        first);
    NotificationView second = inbox.find(french, ids.get(1)).orElseThrow();
    assertEquals("Toutes nos excuses", second.title());
    assertEquals(EmailState.NONE, second.email());
  }

  @Test
  void speaksEnglishWhereTheMessageLacksTheLanguage() throws Exception {
    CustomerId arab = CustomerId.next();
    Message english =
        new Message(
            arab,
            "case:1",
            NotificationKind.CASE,
            Map.of("en", "An answer"),
            Map.of("en", "Yes."),
            null);

    List<NotificationId> ids =
        delivery.deliver(List.of(english), contacts(contact(arab, "ar", null)), NOW);

    NotificationView view = inbox.find(arab, ids.get(0)).orElseThrow();
    assertEquals("en", view.language());
    assertNull(view.about());
  }

  @Test
  void theSameKeySendsNothingAgain() throws Exception {
    CustomerId customer = CustomerId.next();
    Map<CustomerId, Contact> contacts = contacts(contact(customer, "en", "c@example.com"));
    List<NotificationId> first =
        delivery.deliver(List.of(message(customer, incident)), contacts, NOW);

    List<NotificationId> again =
        delivery.deliver(
            List.of(
                message(customer, incident),
                message(customer, incident + ":2"),
                message(customer, incident)),
            contacts,
            NOW.plusSeconds(1));

    assertEquals(List.of(first.get(0), again.get(1), first.get(0)), again);
    assertEquals(2, inbox.list(customer, null, null, 100).size());
    assertEquals(NOW, inbox.find(customer, first.get(0)).orElseThrow().at());
    assertEquals(2, mails(customer));
  }

  @Test
  void whoSendTheSameAtOnceSendItOnce() throws Exception {
    List<CustomerId> customers = customers(40);
    Map<CustomerId, Contact> contacts = new HashMap<>();
    customers.forEach(it -> contacts.put(it, contact(it, "en", "c@example.com")));
    List<Message> messages = customers.stream().map(it -> message(it, incident)).toList();
    int callers = 6;
    CyclicBarrier start = new CyclicBarrier(callers);
    List<Callable<List<NotificationId>>> calls = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      calls.add(
          () -> {
            start.await();
            return delivery.deliver(messages, contacts, NOW);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(callers);

    HashSet<List<NotificationId>> answers = new HashSet<>();
    for (Future<List<NotificationId>> answer : threads.invokeAll(calls)) {
      answers.add(answer.get());
    }
    threads.shutdown();

    assertEquals(1, answers.size());
    assertEquals(new MessageCounts(40, 0, 0), inbox.counts(incident));
    assertEquals(1, mails(customers.get(0)));
  }

  @Test
  void fiveHundredAreQuick() throws Exception {
    List<CustomerId> customers = customers(500);
    Map<CustomerId, Contact> contacts = new HashMap<>();
    customers.forEach(it -> contacts.put(it, contact(it, "fr", "c@example.com")));
    List<Message> messages = customers.stream().map(it -> message(it, incident)).toList();
    long begin = System.nanoTime();

    List<NotificationId> ids = delivery.deliver(messages, contacts, NOW);

    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println("500 messages delivered in " + millis + " ms");
    assertEquals(500, new HashSet<>(ids).size());
    assertTrue(millis < 5000, millis + " ms");
  }

  @Test
  void somebodyElsesMessageDoesNotExist() throws Exception {
    CustomerId owner = CustomerId.next();
    CustomerId other = CustomerId.next();
    NotificationId id =
        delivery
            .deliver(List.of(message(owner, incident)), contacts(contact(owner, "en", null)), NOW)
            .get(0);

    inbox.markRead(other, id, NOW);

    assertTrue(inbox.find(other, id).isEmpty());
    assertTrue(inbox.list(other, null, null, 100).isEmpty());
    assertEquals(1, inbox.unread(owner));
    assertEquals(0, inbox.unread(other));
  }

  @Test
  void isReadOnceAndCounted() throws Exception {
    CustomerId owner = CustomerId.next();
    Map<CustomerId, Contact> contacts = contacts(contact(owner, "en", null));
    NotificationId id = delivery.deliver(List.of(message(owner, incident)), contacts, NOW).get(0);

    inbox.markRead(owner, id, NOW.plusSeconds(1));
    inbox.markRead(owner, id, NOW.plusSeconds(9));

    assertEquals(NOW.plusSeconds(1), inbox.find(owner, id).orElseThrow().readAt());
    assertEquals(0, inbox.unread(owner));
    assertEquals(new MessageCounts(1, 0, 1), inbox.counts(incident));
  }

  @Test
  void pagesJoin() throws Exception {
    CustomerId owner = CustomerId.next();
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(message(owner, incident + ":" + i));
    }
    delivery.deliver(messages, contacts(contact(owner, "en", null)), NOW);

    List<NotificationId> all = ids(inbox.list(owner, null, null, 100));
    List<NotificationId> first = ids(inbox.list(owner, null, null, 2));
    List<NotificationId> second = ids(inbox.list(owner, first.get(1), null, 2));
    List<NotificationId> since = ids(inbox.list(owner, null, second.get(1), 2));

    assertEquals(5, all.size());
    assertEquals(all.subList(0, 2), first);
    assertEquals(all.subList(2, 4), second);
    assertEquals(all.subList(1, 3), since);
  }

  @Test
  void whatWasSaidIsNeverChanged() throws Exception {
    for (String change :
        List.of(
            "UPDATE notifications_message SET body = 'We never said that'",
            "DELETE FROM notifications_message",
            "UPDATE notifications_email SET address = 'thief@example.com'")) {
      assertThrows(SQLException.class, () -> database.update(change, List.of()), change);
    }
  }

  private static List<NotificationId> ids(List<NotificationView> views) {
    return views.stream().map(NotificationView::id).toList();
  }

  private static List<CustomerId> customers(int count) {
    List<CustomerId> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      customers.add(CustomerId.next());
    }
    return customers;
  }

  private long mails(CustomerId customer) throws SQLException {
    return database
        .rows(
            "SELECT COUNT(*) FROM notifications_email e JOIN notifications_message m"
                + " ON m.id = e.message_id WHERE m.customer_id = ?",
            List.of(customer.value().toString()),
            row -> row.getLong(1))
        .get(0);
  }

  private Message message(CustomerId customer, String key) {
    return new Message(customer, key, NotificationKind.INCIDENT, TITLE, TEXT, incident);
  }

  private static Contact contact(CustomerId customer, String language, @Nullable String email) {
    return new Contact(customer, email, language);
  }

  private static Map<CustomerId, Contact> contacts(Contact... contacts) {
    Map<CustomerId, Contact> all = new HashMap<>();
    for (Contact contact : contacts) {
      all.put(contact.customer(), contact);
    }
    return all;
  }
}
