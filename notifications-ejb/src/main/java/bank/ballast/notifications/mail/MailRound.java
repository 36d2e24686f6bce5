package bank.ballast.notifications.mail;

import bank.ballast.platform.Database;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Sends what is due, mail by mail over one connection, for as long as this node may.
 *
 * <p>A mail is marked before it is tried and again when it was taken. What happens between the two,
 * a crash of this node for one, makes it go again: at least once, and the same mail each time.
 */
final class MailRound {

  private static final Logger LOG = Logger.getLogger(MailRound.class);

  private static final int AT_A_TIME = 50;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final MailQueue queue;
  private final MailServer server;
  private final BooleanSupplier mayGoOn;
  private final Consumer<Postbox.Fate> counter;
  private final Clock clock;

  /** How long the server, and not a single mail, is left alone after it did not answer. */
  private Duration pause = Duration.ZERO;

  private Instant quietUntil = Instant.MIN;

  /**
   * Rounds, one after the other.
   *
   * @param mayGoOn asked before each mail
   * @param counter told of each attempt
   */
  MailRound(
      Database database,
      MailServer server,
      BooleanSupplier mayGoOn,
      Consumer<Postbox.Fate> counter,
      Clock clock) {
    this.queue = new MailQueue(database);
    this.server = server;
    this.mayGoOn = mayGoOn;
    this.counter = counter;
    this.clock = clock;
  }

  /** Sends what is due now; does nothing while the server is left alone. */
  void run() throws SQLException {
    if (clock.instant().isBefore(quietUntil)) {
      return;
    }
    List<MailQueue.Mail> due = queue.due(AT_A_TIME);
    if (due.isEmpty()) {
      return;
    }
    try (Postbox postbox = Postbox.open(server)) {
      if (!pause.isZero()) {
        LOG.infof("The mail server %s takes mails again", server);
      }
      pause = Duration.ZERO;
      while (!due.isEmpty() && send(due, postbox)) {
        due = queue.due(AT_A_TIME);
      }
    } catch (MessagingException away) {
      leaveAlone(away);
      queue.giveUp();
    }
  }

  /** Whether all were tried, and there may be more. */
  private boolean send(List<MailQueue.Mail> mails, Postbox postbox) throws SQLException {
    for (MailQueue.Mail mail : mails) {
      if (!postbox.isOpen() || !mayGoOn.getAsBoolean()) {
        return false;
      }
      if (queue.claim(mail)) {
        Postbox.Fate fate = postbox.send(mail);
        switch (fate) {
          case TAKEN -> queue.end(mail, MailQueue.End.SENT);
          case REFUSED -> queue.end(mail, MailQueue.End.FAILED);
          case LATER -> queue.later(mail);
        }
        counter.accept(fate);
      }
    }
    return true;
  }

  private void leaveAlone(MessagingException away) {
    if (pause.isZero()) {
      // Of the server, before any mail was named to it: nobody's address is in it.
      LOG.warnf("Mails wait: the mail server %s can't be used (%s)", server, away.getMessage());
      pause = FIRST_PAUSE;
    } else {
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
    quietUntil = clock.instant().plus(pause);
  }
}
