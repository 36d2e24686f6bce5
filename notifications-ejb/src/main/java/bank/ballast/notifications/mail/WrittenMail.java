package bank.ballast.notifications.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An e-mail as it goes out: plain text and HTML, in the customer's language. Written anew at each
 * attempt, and the same each time: one that arrives twice has the same {@code Message-ID}.
 */
final class WrittenMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");

  /** One plain address: no name, no list, no line of its own. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl},;:<>\"()]+@[^\\s\\p{Cntrl},;:<>\"()@]+");

  private final String id;

  private WrittenMail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * Writes it.
   *
   * @throws AddressException where the customer's address is none that a mail could go to
   */
  static WrittenMail of(Session session, MailServer server, MailQueue.Mail mail)
      throws MessagingException {
    MailTexts texts = new MailTexts(mail.language());
    WrittenMail written = new WrittenMail(session, "<%s@%s>".formatted(mail.id(), server.domain()));
    written.setFrom(server.from());
    written.setRecipient(RecipientType.TO, address(mail.address()));
    // Whatever was kept: a line's end in a header would begin another header.
    written.setSubject(mail.title().replaceAll("\\p{Cntrl}+", " "), UTF_8);
    written.setSentDate(Date.from(mail.at()));
    written.setContentLanguage(new String[] {texts.language()});
    // Nobody's holiday reply is wanted (RFC 3834).
    written.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(plain(mail, texts), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(html(mail, texts), UTF_8, "html");
    written.setContent(new MimeMultipart("alternative", plain, html));
    written.saveChanges();
    return written;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static InternetAddress address(String text) throws AddressException {
    if (!ADDRESS.matcher(text).matches()) {
      throw new AddressException("not one plain address");
    }
    return new InternetAddress(text, true);
  }

  private static String plain(MailQueue.Mail mail, MailTexts texts) {
    return String.join(
        "\n\n",
        mail.text(),
        texts.leave(),
        // By this line mail programs know where the message ends (RFC 3676).
        "-- \n" + texts.answer(),
        texts.caution() + "\n");
  }

  private static String html(MailQueue.Mail mail, MailTexts texts) {
    String paragraphs =
        PARAGRAPHS
            .splitAsStream(mail.text())
            .map(it -> "<p>" + escaped(it).replace("\n", "<br>") + "</p>")
            .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title></head>
        <body style="margin:0;padding:24px 12px;background:#f5f7fa;color:#14263b;font:16px/1.5 system-ui,sans-serif">
        <div style="max-width:36em;margin:0 auto;padding:8px 24px 16px;background:#fff;border:1px solid #dfe5ec;border-radius:12px">
        <h1 style="font-size:20px;line-height:1.3">%s</h1>
        %s
        <p>%s</p>
        <div style="margin-top:24px;border-top:1px solid #dfe5ec;color:#5b6b7d;font-size:14px">
        <p>%s</p>
        <p>%s</p>
        </div>
        </div>
        </body>
        </html>
        """
        .formatted(
            texts.language(),
            texts.direction(),
            escaped(mail.title()),
            escaped(mail.title()),
            paragraphs,
            escaped(texts.leave()),
            escaped(texts.answer()),
            escaped(texts.caution()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
