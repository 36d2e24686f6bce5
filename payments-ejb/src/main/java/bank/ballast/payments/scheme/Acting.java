package bank.ballast.payments.scheme;

import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.UnreadableMessage;
import bank.ballast.kernel.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Acts upon messages that were kept, and keeps what came of it. */
final class Acting {

  private static final Logger LOG = Logger.getLogger(Acting.class);

  private final Inbox inbox;
  private final Taker taker;

  Acting(Inbox inbox, Taker taker) {
    this.inbox = inbox;
    this.taker = taker;
  }

  /** Acts upon a message. */
  @FunctionalInterface
  interface Taker {
    /**
     * Acts upon a message.
     *
     * @param age how long ago it came
     */
    Outcome take(SchemeMessage message, Duration age) throws SQLException;
  }

  void act(List<Inbox.Due> all) throws SQLException {
    for (Inbox.Due due : all) {
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
      return taker.take(SchemeXml.read(due.body()), due.age());
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
}
