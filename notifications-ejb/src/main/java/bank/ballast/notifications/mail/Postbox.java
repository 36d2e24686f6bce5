package bank.ballast.notifications.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server, for as many mails as are due. */
final class Postbox implements AutoCloseable {

  private final Session session;
  private final MailServer server;
  private final Transport transport;

  private Postbox(Session session, MailServer server, Transport transport) {
    this.session = session;
    this.server = server;
    this.transport = transport;
  }

  /**
   * Connects.
   *
   * @throws MessagingException where nobody answers, or the bank is not let in
   */
  static Postbox open(MailServer server) throws MessagingException {
    Session session = Session.getInstance(server.properties());
    Transport transport = session.getTransport();
    if (server.user().isPresent()) {
      transport.connect(server.user().get(), server.password());
    } else {
      transport.connect();
    }
    return new Postbox(session, server, transport);
  }

  /** What became of an attempt. */
  enum Fate {
    /** The server took it. */
    TAKEN,
    /** The server will never take it for this address. */
    REFUSED,
    /** Not now. */
    LATER
  }

  /** Tries one. */
  Fate send(MailQueue.Mail mail) {
    try {
      WrittenMail written = WrittenMail.of(session, server, mail);
      transport.sendMessage(written, written.getAllRecipients());
      return Fate.TAKEN;
    } catch (AddressException nowhere) {
      return Fate.REFUSED;
    } catch (SendFailedException failed) {
      // "Invalid" are those that were answered with a 5xx; a full mailbox is not among them.
      return isAny(failed.getInvalidAddresses()) ? Fate.REFUSED : Fate.LATER;
    } catch (MessagingException failed) {
      return Fate.LATER;
    }
  }

  /** Whether the server still listens. */
  boolean isOpen() {
    return transport.isConnected();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // What was sent was taken already.
    }
  }

  private static boolean isAny(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }
}
