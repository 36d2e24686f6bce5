package bank.ballast.notifications.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.notifications.database.InboxServer;
import bank.ballast.platform.Database;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Mails out of a real queue to a real mail server, which is not always there. */
@ExtendWith(InboxServer.class)
class MailRoundIT {

  private final Database database;
  private final MailQueue queue;
  private final SetClock clock = new SetClock();
  private final List<Postbox.Fate> fates = new CopyOnWriteArrayList<>();
  private final AtomicBoolean mayGoOn = new AtomicBoolean(true);
  private TestMailServer server;
  private MailRound round;

  MailRoundIT(MariaDbPoolDataSource dataSource) {
    this.database = new Database(dataSource);
    this.queue = new MailQueue(database);
  }

  @BeforeEach
  void begin() throws Exception {
    // What other tests left waiting is not this one's.
    database.update("UPDATE notifications_email SET state = 'FAILED'", List.of());
    server = new TestMailServer();
    round = newRound();
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whatIsDueIsSentOnceAndAsItWasWritten() throws Exception {
    server.start();
    UUID mail = queued("fr", 0);

    round.run();
    round.run();

    assertEquals("SENT", state(mail));
    assertEquals(List.of(Postbox.Fate.TAKEN), fates);
    MimeMessage taken = server.taken().get(0);
    assertEquals("Toutes nos excuses", taken.getSubject());
    assertEquals("c@example.com", taken.getAllRecipients()[0].toString());
    assertEquals(1, server.taken().size());
  }

  @Test
  void mailsWaitForAServerThatIsAwayAndGoWhenItIsBack() throws Exception {
    UUID mail = queued("en", 0);

    round.run();
    assertEquals("WAITING", state(mail));
    server.start();
    round.run();
    assertEquals("WAITING", state(mail), "the server is left alone for some seconds");
    clock.pass(Duration.ofSeconds(5));
    round.run();

    assertEquals("SENT", state(mail));
    assertEquals(1, server.taken().size());
  }

  @Test
  void aServerThatIsAwayIsAskedOnceAMinuteInTheEnd() throws Exception {
    UUID mail = queued("en", 0);
    for (int i = 0; i < 8; i++) {
      round.run();
      clock.pass(Duration.ofMinutes(2));
    }
    round.run();
    server.start();
    clock.pass(Duration.ofSeconds(59));
    round.run();
    assertEquals("WAITING", state(mail));
    clock.pass(Duration.ofSeconds(1));
    round.run();

    assertEquals("SENT", state(mail));
  }

  @Test
  void whatIsRefusedForNowGoesAgainLaterAsTheSameMail() throws Exception {
    server.start();
    server.answer(451);
    UUID mail = queued("en", 0);

    round.run();
    assertEquals("WAITING", state(mail));
    assertEquals(1, pauses(5, mail), "five seconds at first");
    server.answer(0);
    round.run();
    assertEquals("WAITING", state(mail), "not before its time");
    dueNow(mail);
    round.run();

    assertEquals("SENT", state(mail));
    assertEquals(2, server.seen().size());
    assertEquals(1, new HashSet<>(server.seen()).size(), "one Message-ID");
  }

  @Test
  void pausesDoubleUpToAnHour() throws Exception {
    server.start();
    server.answer(451);
    UUID mail = queued("en", 0);
    for (int i = 0; i < 3; i++) {
      round.run();
      dueNow(mail);
    }
    round.run();
    assertEquals(1, pauses(40, mail), "5, 10, 20, 40");
    database.update(
        "UPDATE notifications_email SET attempts = 5000 WHERE message_id = ?",
        List.of(mail.toString()));
    dueNow(mail);
    round.run();

    assertEquals(1, pauses(3600, mail), "never more");
  }

  @Test
  void anAddressThatIsRefusedForGoodIsGivenUp() throws Exception {
    server.start();
    UUID nowhere = queued("en", 0, "not an address");
    UUID refused = queued("en", 0, "nobody@example.com");
    UUID next = queued("en", 0);

    round.run();

    assertEquals("FAILED", state(nowhere));
    assertEquals("FAILED", state(refused));
    assertEquals("SENT", state(next));
  }

  @Test
  void whatNobodyTookForADayIsGivenUp() throws Exception {
    UUID old = queued("en", 25);
    UUID young = queued("en", 23);

    round.run();

    assertEquals("FAILED", state(old));
    assertEquals("WAITING", state(young));
  }

  @Test
  void whatWasRefusedForADayIsGivenUp() throws Exception {
    server.start();
    server.answer(451);
    UUID old = queued("en", 25);
    UUID young = queued("en", 23);

    round.run();

    assertEquals("FAILED", state(old));
    assertEquals("WAITING", state(young));
  }

  /** An old mail is tried before it is given up: the bank itself may have been away. */
  @Test
  void whatIsOldAndCanGoGoes() throws Exception {
    server.start();
    UUID old = queued("en", 25);

    round.run();

    assertEquals("SENT", state(old));
  }

  @Test
  void aNodeThatMayNotSendsNothing() throws Exception {
    server.start();
    UUID mail = queued("en", 0);
    mayGoOn.set(false);

    round.run();

    assertEquals("WAITING", state(mail));
    assertEquals(List.of(), server.seen());
  }

  /** A lease may have two holders for a moment, where one of them stood still. */
  @Test
  void nodesThatSendAtOnceSendEachMailOnce() throws Exception {
    server.start();
    int mails = 60;
    for (int i = 0; i < mails; i++) {
      queued("en", 0);
    }
    List<Callable<Void>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(
          () -> {
            newRound().run();
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
    for (Future<Void> node : threads.invokeAll(nodes)) {
      node.get();
    }
    threads.shutdown();

    assertEquals(mails, server.seen().size());
    assertEquals(mails, new HashSet<>(server.seen()).size());
  }

  @Test
  void fiveHundredGoInAFewSeconds() throws Exception {
    server.start();
    for (int i = 0; i < 500; i++) {
      queued("ar", 0);
    }
    long begin = System.nanoTime();

    round.run();

    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println("500 mails sent in " + millis + " ms");
    assertEquals(500, server.taken().size());
    assertTrue(millis < 60_000, millis + " ms");
  }

  private MailRound newRound() {
    return new MailRound(database, server.settings(), mayGoOn::get, fates::add, clock);
  }

  private UUID queued(String language, int hoursAgo) throws SQLException {
    return queued(language, hoursAgo, "c@example.com");
  }

  private UUID queued(String language, int hoursAgo, String address) throws SQLException {
    UUID id = UUID.randomUUID();
    String title = "fr".equals(language) ? "Toutes nos excuses" : "Sorry";
    database.update(
        "INSERT INTO notifications_message (id, customer_id, message_key, kind, language, title,"
            + " body, sent_at) VALUES (?, ?, 'key', 'INCIDENT', ?, ?, 'Text', UTC_TIMESTAMP(6))",
        List.of(id.toString(), UUID.randomUUID().toString(), language, title));
    if (hoursAgo == 0) {
      queue.add(List.of(new MailQueue.Letter(id, address)));
    } else {
      database.update(
          "INSERT INTO notifications_email (message_id, address, state, attempts, next_at,"
              + " queued_at) VALUES (?, ?, 'WAITING', 0, UTC_TIMESTAMP(6),"
              + " UTC_TIMESTAMP(6) - INTERVAL ? HOUR)",
          List.of(id.toString(), address, hoursAgo));
    }
    return id;
  }

  private void dueNow(UUID mail) throws SQLException {
    database.update(
        "UPDATE notifications_email SET next_at = UTC_TIMESTAMP(6) WHERE message_id = ?",
        List.of(mail.toString()));
  }

  /** How many of these mails are due in so many seconds, give or take what the test took. */
  private long pauses(int seconds, UUID mail) throws SQLException {
    return database
        .rows(
            "SELECT COUNT(*) FROM notifications_email WHERE message_id = ?"
                + " AND ABS(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), next_at) - ?) <= 4",
            List.of(mail.toString(), seconds),
            row -> row.getLong(1))
        .get(0);
  }

  private String state(UUID mail) throws SQLException {
    return database
        .rows(
            "SELECT state FROM notifications_email WHERE message_id = ?",
            List.of(mail.toString()),
            row -> row.getString(1))
        .get(0);
  }

  /** Passes when it is told to. */
  private static final class SetClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T04:30:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
