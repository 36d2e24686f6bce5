package bank.ballast.notifications.inbox;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.notifications.EmailState;
import bank.ballast.notifications.MessageCounts;
import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.NotificationView;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of all inboxes. Whoever reads it names the customer in each question. */
final class InboxTable {

  private static final String INSERT =
      "INSERT IGNORE INTO notifications_message (id, customer_id, message_key, kind, language, title, body,"
          + " about, sent_at) VALUES ";

  private static final String KEPT =
      "SELECT id, customer_id, message_key FROM notifications_message WHERE customer_id IN (";

  private static final String VIEW =
      "SELECT m.id, m.kind, m.title, m.body, m.language, m.about, m.sent_at, m.read_at, e.state"
          + " FROM notifications_message m"
          + " LEFT JOIN notifications_email e ON e.message_id = m.id WHERE m.customer_id = ?";

  private static final String READ =
      "UPDATE notifications_message SET read_at = ?"
          + " WHERE id = ? AND customer_id = ? AND read_at IS NULL";

  private static final String UNREAD =
      "SELECT COUNT(*) FROM notifications_message WHERE customer_id = ? AND read_at IS NULL";

  private static final String COUNTS =
      "SELECT COUNT(*), COUNT(CASE WHEN e.state = 'SENT' THEN 1 END), COUNT(m.read_at)"
          + " FROM notifications_message m"
          + " LEFT JOIN notifications_email e ON e.message_id = m.id"
          + " WHERE m.message_key = ?";

  private static final String READERS =
      "SELECT customer_id FROM notifications_message"
          + " WHERE message_key = ? AND read_at IS NOT NULL AND customer_id IN (";

  private final Database database;

  InboxTable(Database database) {
    this.database = database;
  }

  /** What makes a message a customer's once. */
  record Key(UUID customer, String key) {}

  /** A message in the words in which its customer gets it. */
  record Row(
      UUID id,
      Key key,
      NotificationKind kind,
      String language,
      String title,
      String text,
      @Nullable String about,
      Instant at) {

    private List<@Nullable Object> values() {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(id.toString());
      values.add(key.customer().toString());
      values.add(key.key());
      values.add(kind.name());
      values.add(language);
      values.add(title);
      values.add(text);
      values.add(about);
      values.add(at);
      return values;
    }
  }

  /** What stands in an inbox under a key, sent now or before. */
  record Kept(Key key, UUID id) {}

  /**
   * Keeps those whose key is new to their customer, and says what stands under each key; may name
   * more of the same customers and keys.
   *
   * <p>Ignores a key that is there and nothing else that could go wrong: {@code Message} has seen
   * to all lengths. {@code ON DUPLICATE KEY} wants the right to change every column.
   */
  List<Kept> add(List<Row> rows) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    Set<Object> customers = new LinkedHashSet<>();
    Set<Object> keys = new LinkedHashSet<>();
    for (Row row : rows) {
      values.addAll(row.values());
      customers.add(row.key().customer().toString());
      keys.add(row.key().key());
    }
    database.update(
        INSERT + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        values);
    List<Object> wanted = new ArrayList<>(customers);
    wanted.addAll(keys);
    return database.rows(
        KEPT + places(customers.size()) + ") AND message_key IN (" + places(keys.size()) + ")",
        wanted,
        row ->
            new Kept(
                new Key(uuid(row, "customer_id"), row.getString("message_key")), uuid(row, "id")));
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  List<NotificationView> list(
      CustomerId customer,
      @Nullable NotificationId before,
      @Nullable NotificationId since,
      int limit)
      throws SQLException {
    boolean oldestFirst = since != null && before == null;
    List<@Nullable Object> values = new ArrayList<>();
    values.add(customer.value().toString());
    StringBuilder query = new StringBuilder(VIEW);
    if (before != null) {
      query.append(" AND m.id < ?");
      values.add(before.value().toString());
    }
    if (since != null) {
      query.append(" AND m.id > ?");
      values.add(since.value().toString());
    }
    query.append(oldestFirst ? " ORDER BY m.id LIMIT ?" : " ORDER BY m.id DESC LIMIT ?");
    values.add(limit);
    List<NotificationView> found = database.rows(query.toString(), values, InboxTable::view);
    if (oldestFirst) {
      Collections.reverse(found);
    }
    return found;
  }

  Optional<NotificationView> find(CustomerId customer, NotificationId id) throws SQLException {
    return database
        .rows(
            VIEW + " AND m.id = ?",
            List.of(customer.value().toString(), id.value().toString()),
            InboxTable::view)
        .stream()
        .findFirst();
  }

  void markRead(CustomerId customer, NotificationId id, Instant now) throws SQLException {
    database.update(READ, List.of(now, id.value().toString(), customer.value().toString()));
  }

  long unread(CustomerId customer) throws SQLException {
    return database
        .rows(UNREAD, List.of(customer.value().toString()), row -> row.getLong(1))
        .get(0);
  }

  MessageCounts counts(String key) throws SQLException {
    return database
        .rows(
            COUNTS,
            List.of(key),
            row -> new MessageCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
        .get(0);
  }

  /** Who of these customers has read the message under a key. */
  Set<CustomerId> readers(String key, Collection<CustomerId> customers) throws SQLException {
    if (customers.isEmpty()) {
      return Set.of();
    }
    List<Object> values = new ArrayList<>(List.of(key));
    customers.forEach(customer -> values.add(customer.value().toString()));
    return Set.copyOf(
        database.rows(
            READERS + places(customers.size()) + ")",
            values,
            row -> new CustomerId(uuid(row, "customer_id"))));
  }

  private static NotificationView view(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new NotificationView(
        new NotificationId(uuid(row, "id")),
        NotificationKind.of(row.getString("kind")),
        row.getString("title"),
        row.getString("body"),
        row.getString("language"),
        row.getString("about"),
        Database.instant(row, "sent_at"),
        row.getString("read_at") == null ? null : Database.instant(row, "read_at"),
        state == null
            ? EmailState.NONE
            : Constants.of(EmailState.class, state, EmailState.WAITING));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }
}
