package bank.ballast.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart for people to read.
 *
 * @param id of its file
 * @param at when it came
 * @param to the envelope's, which is where it would have gone
 * @param html empty where it has none
 * @param messageId the same for a mail that came twice
 */
record ReadMail(
    String id,
    Instant at,
    String from,
    String to,
    String subject,
    String messageId,
    String language,
    String text,
    String html) {

  private static final int MILLIS_DIGITS = 13;

  /** Takes it apart; of what can't be, it shows what it can. */
  static ReadMail of(String id, byte[] whole) {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(whole));
      return new ReadMail(
          id,
          at(id),
          decoded(mail.getHeader("From", ",")),
          decoded(mail.getHeader("Delivered-To", ",")),
          decoded(mail.getSubject()),
          decoded(mail.getMessageID()),
          decoded(mail.getHeader("Content-Language", ",")),
          content(mail, "text/plain"),
          content(mail, "text/html"));
    } catch (MessagingException | IOException broken) {
      return new ReadMail(id, at(id), "", "", "", "", "", String.valueOf(broken.getMessage()), "");
    }
  }

  private static Instant at(String id) {
    return Instant.ofEpochMilli(Long.parseLong(id.substring(0, MILLIS_DIGITS)));
  }

  private static String decoded(@Nullable String header) throws IOException {
    return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
  }

  private static String content(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String found = content(each, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /** Whether it went to this address, whatever its letters' case. */
  boolean went(String address) {
    return to.equalsIgnoreCase(address);
  }
}
