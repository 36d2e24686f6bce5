package bank.ballast.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server that takes the bank's mails, and in whose name they come.
 *
 * @param user to sign in as; empty where the server takes mails of anybody who reaches it
 * @param from the bank's own address
 */
record MailServer(
    String host, int port, Optional<String> user, String password, Tls tls, InternetAddress from) {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 15_000;

  /** How the way to it is kept from others' eyes. */
  enum Tls {
    /** Not at all: on this machine, or for tests. */
    NONE,
    /** From the first word on after a greeting; never without. */
    STARTTLS,
    /** From the beginning. */
    TLS
  }

  /** Refuses what would hand the password to whoever listens. */
  MailServer {
    if (user.isPresent() && tls == Tls.NONE) {
      throw new IllegalArgumentException(
          "BALLAST_SMTP_USER needs BALLAST_SMTP_TLS to be starttls or tls: its password would be"
              + " readable on the way.");
    }
  }

  /**
   * As the environment names it.
   *
   * @throws IllegalArgumentException naming the variable whose value can't be used
   */
  static MailServer of(
      String host, int port, Optional<String> user, String password, String tls, String from) {
    return new MailServer(host, port, user, password, tls(tls), address(from));
  }

  private static Tls tls(String word) {
    return switch (word) {
      case "none" -> Tls.NONE;
      case "starttls" -> Tls.STARTTLS;
      case "tls" -> Tls.TLS;
      default ->
          throw new IllegalArgumentException(
              "BALLAST_SMTP_TLS is %s, and not none, starttls or tls.".formatted(word));
    };
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(text, true);
      if (addresses.length == 1 && addresses[0].getAddress().contains("@")) {
        return addresses[0];
      }
    } catch (AddressException malformed) {
      throw new IllegalArgumentException("BALLAST_MAIL_FROM is no e-mail address.", malformed);
    }
    throw new IllegalArgumentException("BALLAST_MAIL_FROM is no e-mail address.");
  }

  /** What stands behind the @ of the bank's own address. */
  String domain() {
    return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
  }

  /** As Jakarta Mail wants to be told; nothing waits for ever. */
  Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
    properties.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
    properties.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
    // How it introduces itself: by default with a name that it asks the network for.
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    return properties;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
