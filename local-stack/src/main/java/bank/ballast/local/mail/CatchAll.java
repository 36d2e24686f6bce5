package bank.ballast.local.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mails on one port of the loopback address and shows them on another. */
public final class CatchAll implements AutoCloseable {

  /** Far more than any mail of the bank's. */
  private static final int LARGEST = 1 << 20;

  private final SMTPServer smtp;
  private final MailPages pages;

  /**
   * Serves from now on.
   *
   * @param smtpPort takes mails
   * @param pagePort shows them
   * @param folder where they are kept
   */
  public CatchAll(int smtpPort, int pagePort, Path folder) throws IOException {
    KeptMails mails = new KeptMails(folder);
    this.smtp =
        SMTPServer.port(smtpPort)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Ballast's mail catcher")
            .maxMessageSize(LARGEST)
            .insertReceivedHeaders(false)
            .messageHandler((context, from, to, data) -> keep(mails, from, to, data))
            .build();
    smtp.start();
    try {
      this.pages = new MailPages(pagePort, mails);
    } catch (IOException taken) {
      smtp.stop();
      throw taken;
    }
  }

  private static void keep(KeptMails mails, String from, String to, byte[] data)
      throws RejectException {
    if (data.length > LARGEST) {
      throw new RejectException(552, "Too large");
    }
    try {
      mails.keep(from, to, data);
    } catch (IOException full) {
      throw new RejectException(452, "Can't be kept");
    }
  }

  @Override
  public void close() {
    smtp.stop();
    pages.close();
  }

  /**
   * Runs until it is told to end.
   *
   * @param arguments the two ports and the folder
   */
  public static void main(String[] arguments) throws IOException {
    CatchAll catcher =
        new CatchAll(
            Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(catcher::close, "end"));
  }
}
