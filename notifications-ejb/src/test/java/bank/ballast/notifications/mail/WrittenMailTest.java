package bank.ballast.notifications.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail as it goes over the wire, read back as its reader's program does. */
class WrittenMailTest {

  private static final MailServer SERVER =
      MailServer.of("localhost", 1, Optional.empty(), "", "none", "Ballast <bank@ballast.example>");

  private static final UUID ID = UUID.fromString("01934c3e-0000-7000-8000-000000000001");

  @Test
  void isTheSameEachTimeItIsWritten() throws Exception {
    MimeMessage once = read(mail("a@example.com", "Sorry", "It was us.", "en"));
    MimeMessage again = read(mail("a@example.com", "Sorry", "It was us.", "en"));

    assertEquals(once.getMessageID(), again.getMessageID());
    assertTrue(once.getMessageID().matches("<ntf_[0-9a-v]{26}@ballast\\.example>"));
    assertEquals(once.getSentDate(), again.getSentDate());
  }

  @Test
  void speaksArabicFromRightToLeft() throws Exception {
    MimeMessage mail = read(mail("a@example.com", "نعتذر منك", "كان الخطأ منا.", "ar"));

    assertEquals("نعتذر منك", mail.getSubject());
    assertArrayEquals(new String[] {"ar"}, mail.getContentLanguage());
    assertTrue(part(mail, 0).startsWith("كان الخطأ منا."), part(mail, 0));
    assertTrue(part(mail, 0).contains("التطبيق"), part(mail, 0));
    assertTrue(part(mail, 1).contains("<html lang=\"ar\" dir=\"rtl\">"), part(mail, 1));
  }

  @Test
  void saysHowToAnswer() throws Exception {
    MimeMessage french = read(mail("a@example.com", "Pardon", "C’était nous.", "fr"));
    MimeMessage english = read(mail("a@example.com", "Sorry", "It was us.", "en"));

    assertTrue(part(french, 0).contains("dans l’application"), part(french, 0));
    assertTrue(part(english, 0).contains("in the app"), part(english, 0));
    assertEquals("auto-generated", english.getHeader("Auto-Submitted", ","));
  }

  @Test
  void showsTextAsText() throws Exception {
    MimeMessage mail =
        read(mail("a@example.com", "<b>", "<script>alert(1)</script>\nTwo\n\n\"Three\"", "en"));

    String html = part(mail, 1);
    assertTrue(
        html.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;<br>Two</p>\n<p>&quot;Three"), html);
    assertTrue(html.contains("<title>&lt;b&gt;</title>"), html);
  }

  @Test
  void aTitleAddsNoHeader() throws Exception {
    MimeMessage mail =
        read(mail("a@example.com", "Sorry\r\nBcc: thief@example.com\r\n\r\nText", "T", "en"));

    assertEquals("Sorry Bcc: thief@example.com Text", mail.getSubject());
    assertNull(mail.getHeader("Bcc"));
    assertEquals(1, mail.getAllRecipients().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.com, b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "A <a@example.com>",
        "a@b@example.com",
        "nobody",
        ""
      })
  void goesToOnePlainAddressOrNowhere(String address) {
    assertThrows(AddressException.class, () -> read(mail(address, "Sorry", "Text", "en")));
  }

  @Test
  void refusesSettingsByWhichAMailWouldGoAstray() {
    Optional<String> user = Optional.of("bank");
    assertThrows(
        IllegalArgumentException.class,
        () -> MailServer.of("h", 1, user, "secret", "none", "bank@ballast.example"));
    assertThrows(
        IllegalArgumentException.class,
        () -> MailServer.of("h", 1, user, "secret", "ssl", "bank@ballast.example"));
    assertThrows(
        IllegalArgumentException.class,
        () -> MailServer.of("h", 1, user, "secret", "tls", "a@x.example, b@x.example"));
    assertEquals(
        "true",
        MailServer.of("h", 1, user, "secret", "starttls", "bank@ballast.example")
            .properties()
            .get("mail.smtp.starttls.required"));
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return ((Multipart) mail.getContent())
        .getBodyPart(index)
        .getContent()
        .toString()
        .replace("\r\n", "\n");
  }

  private static MailQueue.Mail mail(String to, String title, String text, String language) {
    return new MailQueue.Mail(
        ID, to, 0, title, text, language, Instant.parse("2026-11-22T04:30:00Z"));
  }

  private static MimeMessage read(MailQueue.Mail mail) throws Exception {
    Session session = Session.getInstance(new Properties());
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    WrittenMail.of(session, SERVER, mail).writeTo(wire);
    return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
  }
}
