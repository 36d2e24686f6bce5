package bank.ballast.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the mail server that keeps every mail listens: it lets none of them out of this machine.
 *
 * @param caught whether there is one; no where the environment names another server, which sends
 * @param smtpPort takes mails
 * @param pagePort shows them
 */
public record MailPorts(boolean caught, int smtpPort, int pagePort) {

  static final String SMTP_HOST = "BALLAST_SMTP_HOST";
  static final String SMTP_PORT = "BALLAST_SMTP_PORT";
  static final String PAGE_PORT = "BALLAST_MAIL_PAGE_PORT";

  /** The ones of the documentation. */
  public static final MailPorts USUAL = new MailPorts(true, 1025, 1080);

  /** Whether mails stay on this machine, as far as the environment says. */
  static boolean caught(Map<String, String> environment) {
    String host = environment.getOrDefault(SMTP_HOST, "").strip().toLowerCase(Locale.ROOT);
    return host.isEmpty() || host.equals("localhost") || host.equals("127.0.0.1");
  }

  /** The page on which one reads what was sent. */
  public String pageUrl() {
    return "http://localhost:" + pagePort;
  }

  List<StackSettings.Port> ports() {
    return caught
        ? List.of(
            new StackSettings.Port("mail", SMTP_PORT, smtpPort),
            new StackSettings.Port("the page of mails", PAGE_PORT, pagePort))
        : List.of();
  }
}
