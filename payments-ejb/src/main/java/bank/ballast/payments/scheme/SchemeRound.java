package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.iso20022.Resolution;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.iso20022.StatusRequest;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One turn of the line: sends what is due, keeps what has come, acts upon what was kept. Between
 * any two of its steps the server may die.
 */
final class SchemeRound {

  private static final int AT_A_TIME = 50;
  private static final long PAUSE_MILLIS = 40;

  private final Outbox outbox;
  private final Inbox inbox;
  private final Acting acting;
  private final Answers answers;
  private final IncomingCredits credits;
  private final ReturnedPayments returns;
  private final AskedBack askedBack;
  private final BusinessClock clock;

  SchemeRound(
      Outbox outbox,
      Inbox inbox,
      Answers answers,
      IncomingCredits credits,
      ReturnedPayments returns,
      AskedBack askedBack,
      BusinessClock clock) {
    this.outbox = outbox;
    this.inbox = inbox;
    this.acting = new Acting(inbox, this::take);
    this.answers = answers;
    this.credits = credits;
    this.returns = returns;
    this.askedBack = askedBack;
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
    acting.act(inbox.due(AT_A_TIME));
  }

  private Outcome take(SchemeMessage message, Duration age) throws SQLException {
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
    if (message instanceof CancellationRequest asked) {
      return askedBack.take(asked, age);
    }
    return Outcome.stuck("NOT_ABOUT_A_PAYMENT");
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
