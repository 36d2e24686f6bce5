package bank.ballast.notifications.mail;

import bank.ballast.notifications.NotificationId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** E-mails that wait, and what became of them. Its times are the database's own. */
public final class MailQueue {

  /** How long no other node tries what this one is trying. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

  private static final String OLD = "queued_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND";

  private static final String INSERT =
      "INSERT INTO notifications_email (message_id, address, state, attempts, next_at, queued_at)"
          + " VALUES ";

  private static final String DUE =
      "SELECT e.message_id, e.address, e.attempts, m.title, m.body, m.language, m.sent_at"
          + " FROM notifications_email e JOIN notifications_message m ON m.id = e.message_id"
          + " WHERE e.state = 'WAITING' AND e.next_at <= UTC_TIMESTAMP(6)"
          + " ORDER BY e.next_at LIMIT ?";

  private static final String CLAIMED =
      "UPDATE notifications_email SET attempts = attempts + 1,"
          + " next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
          + " WHERE message_id = ? AND state = 'WAITING' AND attempts = ?";

  private static final String ENDED =
      "UPDATE notifications_email SET state = ?, ended_at = UTC_TIMESTAMP(6)"
          + " WHERE message_id = ? AND state = 'WAITING'";

  // In this order: what stands to the left is changed when what stands to the right is computed.
  private static final String LATER =
      "UPDATE notifications_email SET ended_at = IF("
          + OLD
          + ", UTC_TIMESTAMP(6), NULL), next_at = UTC_TIMESTAMP(6)"
          + " + INTERVAL LEAST(?, ? * POW(2, LEAST(attempts, 20) - 1)) SECOND,"
          + " state = IF("
          + OLD
          + ", 'FAILED', 'WAITING') WHERE message_id = ? AND state = 'WAITING'";

  private static final String TOO_OLD =
      "UPDATE notifications_email SET state = 'FAILED', ended_at = UTC_TIMESTAMP(6)"
          + " WHERE state = 'WAITING' AND "
          + OLD;

  private final Database database;

  /** The queue in this database. */
  public MailQueue(Database database) {
    this.database = database;
  }

  /**
   * A message to be mailed.
   *
   * @param message its id
   * @param address where to
   */
  public record Letter(UUID message, String address) {}

  /** An e-mail that is due. */
  record Mail(
      UUID message,
      String address,
      int attempts,
      String title,
      String text,
      String language,
      Instant at) {

    /** What it is called in the world outside. */
    String id() {
      return new NotificationId(message).toString();
    }
  }

  /** How an e-mail ended. */
  enum End {
    SENT,
    FAILED
  }

  /** Puts them at the end, with the caller's transaction. */
  public void add(List<Letter> letters) throws SQLException {
    if (letters.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    for (Letter letter : letters) {
      values.add(letter.message().toString());
      values.add(letter.address());
    }
    String places =
        String.join(
            ", ",
            Collections.nCopies(
                letters.size(), "(?, ?, 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))"));
    database.update(INSERT + places, values);
  }

  /** Those whose time has come, the longest due first. */
  List<Mail> due(int most) throws SQLException {
    return database.rows(DUE, List.of(most), MailQueue::mail);
  }

  /** Takes one to try it now; no where somebody else has taken it since it was read. */
  boolean claim(Mail mail) throws SQLException {
    return database.update(
            CLAIMED, List.of(CLAIM.toSeconds(), mail.message().toString(), mail.attempts()))
        == 1;
  }

  /** Nothing more is to be done with it. */
  void end(Mail mail, End end) throws SQLException {
    database.update(ENDED, List.of(end.name(), mail.message().toString()));
  }

  /**
   * It is to be tried again: after five seconds at first, after twice as long each time; or given
   * up, a day after it was written.
   */
  void later(Mail mail) throws SQLException {
    database.update(
        LATER,
        List.of(
            GIVEN_UP_AFTER.toSeconds(),
            LONGEST_PAUSE.toSeconds(),
            FIRST_PAUSE.toSeconds(),
            GIVEN_UP_AFTER.toSeconds(),
            mail.message().toString()));
  }

  /** Gives up those that nobody took for a day; how many. */
  int giveUp() throws SQLException {
    return database.update(TOO_OLD, List.of(GIVEN_UP_AFTER.toSeconds()));
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        UUID.fromString(row.getString("message_id")),
        row.getString("address"),
        row.getInt("attempts"),
        row.getString("title"),
        row.getString("body"),
        row.getString("language"),
        Database.instant(row, "sent_at"));
  }
}
