package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.iso20022.Resolution;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.iso20022.StatusRequest;
import bank.ballast.iso20022.UnreadableMessage;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * One turn of the line: sends what is due, keeps what has come, acts upon what was kept. Between
 * any two of its steps the server may die.
 */
final class SchemeRound {

  private static final Logger LOG = Logger.getLogger(SchemeRound.class);

  private static final int AT_A_TIME = 50;
  private static final long PAUSE_MILLIS = 40;

  private final Outbox outbox;
  private final Inbox inbox;
  private final Answers answers;
  private final IncomingCredits credits;
  private final ReturnedPayments returns;
  private final BusinessClock clock;

  SchemeRound(
      Outbox outbox,
      Inbox inbox,
      Answers answers,
      IncomingCredits credits,
      ReturnedPayments returns,
      BusinessClock clock) {
    this.outbox = outbox;
    this.inbox = inbox;
    this.answers = answers;
    this.credits = credits;
    this.returns = returns;
    this.clock = clock;
  }

  /** Sends what is due, and asks for answers that are late. */
  void send(SchemeQueues queues) throws SQLException, JMSException {
    for (Outbox.Due due : outbox.due(AT_A_TIME)) {
      if (!outbox.claim(due)) {
        continue;
      }
      if (due.sent() && due.name().equals(CreditTransfer.NAME)) {
        queues.send(question(due));
      } else {
        queues.send(due.body());
        outbox.sent(due);
      }
    }
  }

  /** Keeps what has come; waits a moment for the first. */
  void receive(SchemeQueues queues) throws SQLException, JMSException {
    int kept = 0;
    for (String text = queues.receive(PAUSE_MILLIS);
        text != null;
        text = kept < AT_A_TIME ? queues.receive(1) : null) {
      inbox.keep(text);
      kept++;
    }
    if (kept > 0) {
      queues.acknowledge();
    }
  }

  /** Acts upon what was kept. */
  void act() throws SQLException {
    for (Inbox.Due due : inbox.due(AT_A_TIME)) {
      Outcome outcome = outcome(due);
      String problem = outcome.problem();
      if (problem == null) {
        inbox.done(due);
      } else if (outcome.worthWaiting()) {
        inbox.later(due, problem);
      } else {
        LOG.warnf("A message of the scheme is for people to look at: %s", problem);
        inbox.stuck(due, problem);
      }
    }
  }

  private Outcome outcome(Inbox.Due due) throws SQLException {
    try {
      return take(SchemeXml.read(due.body()));
    } catch (UnreadableMessage unreadable) {
      return Outcome.stuck(Inbox.UNREADABLE);
    } catch (Refusal forNow) {
      return Outcome.waits(forNow.code().name());
    } catch (RuntimeException fault) {
      // One message that this release can't digest holds up none of the others.
      LOG.error("A message of the scheme could not be acted upon", fault);
      return Outcome.waits("FAULT");
    }
  }

  private Outcome take(SchemeMessage message) throws SQLException {
    if (message instanceof StatusReport report) {
      return answers.take(report);
    }
    if (message instanceof CreditTransfer transfer) {
      return credits.take(transfer);
    }
    if (message instanceof PaymentReturn back) {
      return returns.take(back);
    }
    if (message instanceof Resolution no) {
      return returns.take(no);
    }
    if (message instanceof StatusRequest asked) {
      return credits.tell(asked);
    }
    return Outcome.stuck("RECALL_ASKED");
  }

  private String question(Outbox.Due due) {
    return SchemeXml.write(
        new StatusRequest(
            Outbox.messageId(Ids.next()),
            clock.now(),
            Outbox.messageId(due.id()),
            due.transactionId()));
  }
}
