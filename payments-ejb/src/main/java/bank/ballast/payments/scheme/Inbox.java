package bank.ballast.payments.scheme;

import bank.ballast.iso20022.PaymentMessage;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.UnreadableMessage;
import bank.ballast.platform.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Messages from the scheme, which wait to be acted upon. The same text is one message, however
 * often it comes. Its times are the database's own.
 */
final class Inbox {

  /** What a message says that can't be read. */
  static final String UNREADABLE = "UNREADABLE";

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final String INSERT =
      "INSERT IGNORE INTO payments_scheme_in (digest, message_id, name, transaction_id, body,"
          + " state, problem, attempts, next_at, received_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";

  // A repetition of what was answered is a question for the answer.
  private static final String REPEATED =
      "UPDATE payments_scheme_in SET state = 'WAITING', next_at = UTC_TIMESTAMP(6)"
          + " WHERE digest = ? AND state = 'DONE'";

  private static final String WAITING =
      "SELECT digest, body, TIMESTAMPDIFF(SECOND, received_at, UTC_TIMESTAMP(6)) AS age"
          + " FROM payments_scheme_in"
          + " WHERE state = 'WAITING' AND next_at <= UTC_TIMESTAMP(6)";

  // What a release kept that could not read it has no name, and is tried again by a later one.
  private static final String IS_STATEMENT =
      "COALESCE(name = 'camt.053.001.08', body LIKE '%camt.053.001.08%')";

  private static final String DUE =
      WAITING + " AND NOT " + IS_STATEMENT + " ORDER BY next_at LIMIT ?";

  private static final String STATEMENTS_DUE =
      WAITING + " AND " + IS_STATEMENT + " ORDER BY received_at LIMIT ?";

  private static final String DONE =
      "UPDATE payments_scheme_in SET state = 'DONE', problem = NULL, attempts = attempts + 1"
          + " WHERE digest = ? AND state <> 'DONE'";

  private static final String STUCK =
      "UPDATE payments_scheme_in SET state = 'STUCK', problem = ?, attempts = attempts + 1"
          + " WHERE digest = ? AND state = 'WAITING'";

  private static final String LATER =
      "UPDATE payments_scheme_in SET problem = ?, next_at = UTC_TIMESTAMP(6)"
          + " + INTERVAL LEAST(?, POW(2, LEAST(attempts, 20))) SECOND, attempts = attempts + 1"
          + " WHERE digest = ? AND state = 'WAITING'";

  private final Database database;

  Inbox(Database database) {
    this.database = database;
  }

  /**
   * A message that is to be acted upon.
   *
   * @param age how long ago it came for the first time
   */
  record Due(String digest, String body, Duration age) {}

  /** Keeps a message; what can't be read is kept for people to look at. */
  void keep(String text) throws SQLException {
    String digest = digest(text);
    SchemeMessage message = null;
    try {
      message = SchemeXml.read(text);
    } catch (UnreadableMessage unreadable) {
      // Kept all the same: whoever sent it, it may be about somebody's money.
    }
    int added =
        database.update(
            INSERT,
            Arrays.asList(
                digest,
                message == null ? null : message.messageId(),
                message == null ? null : message.name(),
                message instanceof PaymentMessage payment ? payment.transactionId() : null,
                text.substring(0, Math.min(text.length(), SchemeXml.LONGEST_STATEMENT)),
                message == null ? "STUCK" : "WAITING",
                message == null ? UNREADABLE : null));
    if (added == 0) {
      database.update(REPEATED, List.of(digest));
    }
  }

  /** Those about payments whose time has come, the longest due first. */
  List<Due> due(int most) throws SQLException {
    return database.rows(DUE, List.of(most), Inbox::due);
  }

  /** Statements whose time has come, in the order in which they came. */
  List<Due> statementsDue(int most) throws SQLException {
    return database.rows(STATEMENTS_DUE, List.of(most), Inbox::due);
  }

  /** It was acted upon. */
  void done(Due due) throws SQLException {
    database.update(DONE, List.of(due.digest()));
  }

  /** Only a person can say what is to be done with it. */
  void stuck(Due due, String problem) throws SQLException {
    database.update(STUCK, List.of(problem, due.digest()));
  }

  /** It is to be tried again: after a second, then twice as long each time, up to a minute. */
  void later(Due due, String problem) throws SQLException {
    database.update(LATER, List.of(problem, LONGEST_PAUSE.toSeconds(), due.digest()));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getString("digest"), row.getString("body"), Duration.ofSeconds(row.getLong("age")));
  }

  private static String digest(String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
