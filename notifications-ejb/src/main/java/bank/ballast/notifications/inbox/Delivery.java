package bank.ballast.notifications.inbox;

import bank.ballast.accounts.CustomerContacts.Contact;
import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.mail.MailQueue;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts messages into inboxes and their e-mails into the queue, some hundred with few statements.
 */
final class Delivery {

  /** A quarter of what the database takes in one packet, were every text as long as may be. */
  private static final int AT_A_TIME = 250;

  /** In one order for all callers, so that two of them never wait for each other. */
  private static final Comparator<InboxTable.Row> IN_ORDER =
      Comparator.comparing((InboxTable.Row row) -> row.key().customer().toString())
          .thenComparing(row -> row.key().key());

  private final InboxTable inbox;
  private final MailQueue mails;

  Delivery(Database database) {
    this.inbox = new InboxTable(database);
    this.mails = new MailQueue(database);
  }

  /**
   * Delivers them.
   *
   * @param contacts of those to whom they go; a message to anybody else is left out
   * @return the ids under which they stand in the inboxes, in the order given
   */
  List<NotificationId> deliver(
      List<Message> messages, Map<CustomerId, Contact> contacts, Instant now) throws SQLException {
    Map<InboxTable.Key, InboxTable.Row> rows = new HashMap<>();
    for (Message message : messages) {
      Contact contact = contacts.get(message.customer());
      if (contact != null) {
        rows.putIfAbsent(key(message), row(message, contact.language(), now));
      }
    }
    Map<InboxTable.Key, UUID> kept = new HashMap<>();
    List<InboxTable.Row> ordered = rows.values().stream().sorted(IN_ORDER).toList();
    for (int from = 0; from < ordered.size(); from += AT_A_TIME) {
      List<InboxTable.Row> some = ordered.subList(from, Math.min(from + AT_A_TIME, ordered.size()));
      inbox.add(some).forEach(it -> kept.put(it.key(), it.id()));
      if (!kept.keySet().containsAll(some.stream().map(InboxTable.Row::key).toList())) {
        throw new SQLException("a message was not kept");
      }
      queue(some, kept, contacts);
    }
    return messages.stream()
        .map(message -> kept.get(key(message)))
        .filter(id -> id != null)
        .map(NotificationId::new)
        .toList();
  }

  /** E-mails of those alone that were not there before, and whose customer has an address. */
  private void queue(
      List<InboxTable.Row> rows, Map<InboxTable.Key, UUID> kept, Map<CustomerId, Contact> contacts)
      throws SQLException {
    List<MailQueue.Letter> letters = new ArrayList<>();
    for (InboxTable.Row row : rows) {
      Contact contact = contacts.get(new CustomerId(row.key().customer()));
      if (contact != null && contact.email() != null && row.id().equals(kept.get(row.key()))) {
        letters.add(new MailQueue.Letter(row.id(), contact.email()));
      }
    }
    mails.add(letters);
  }

  private static InboxTable.Key key(Message message) {
    return new InboxTable.Key(message.customer().value(), message.key());
  }

  private static InboxTable.Row row(Message message, String spoken, Instant now) {
    String language = message.title().containsKey(spoken) ? spoken : Message.ALWAYS;
    return new InboxTable.Row(
        NotificationId.next().value(),
        key(message),
        message.kind(),
        language,
        words(message.title(), language),
        words(message.text(), language),
        message.about(),
        now);
  }

  private static String words(Map<String, String> texts, String language) {
    String words = texts.get(language);
    if (words == null) {
      throw new IllegalStateException("a message lacks its " + language);
    }
    return words;
  }
}
