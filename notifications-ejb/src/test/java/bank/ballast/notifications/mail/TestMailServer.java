package bank.ballast.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that can be away, refuse, and lose its mind. */
final class TestMailServer implements AutoCloseable {

  private final int port;
  private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger code = new AtomicInteger();
  private @Nullable SMTPServer server;

  TestMailServer() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  TestMailServer start() {
    SMTPServer fresh =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandlerFactory(context -> new Taking())
            .build();
    fresh.start();
    server = fresh;
    return this;
  }

  /** Answers with this to every mail from now on; 0 takes them. */
  void answer(int smtpCode) {
    code.set(smtpCode);
  }

  MailServer settings() {
    return MailServer.of(
        "localhost", port, Optional.empty(), "", "none", "Ballast <bank@ballast.example>");
  }

  /** The mails that it took. */
  List<MimeMessage> taken() {
    return taken;
  }

  /** The ids of all mails that came, taken or not. */
  List<String> seen() {
    return seen;
  }

  /** One mail that comes. */
  private final class Taking implements MessageHandler {

    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith("nobody")) {
        throw new RejectException(550, "There is nobody of this name");
      }
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
      try {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), data);
        seen.add(mail.getMessageID());
        if (code.get() != 0) {
          throw new RejectException(code.get(), "No");
        }
        taken.add(mail);
        return null;
      } catch (MessagingException broken) {
        throw new RejectException(554, "Broken");
      }
    }

    @Override
    public void done() {}
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
  }
}
