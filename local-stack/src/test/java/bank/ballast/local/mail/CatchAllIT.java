package bank.ballast.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail catcher, by SMTP and HTTP. */
class CatchAllIT {

  private static final String HOSTILE = "<script>alert(1)</script>";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private int smtpPort;
  private int pagePort;
  private CatchAll catcher;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    smtpPort = freePort();
    pagePort = freePort();
    catcher = new CatchAll(smtpPort, pagePort, folder);
  }

  @AfterEach
  void end() {
    catcher.close();
  }

  @Test
  void aMailIsThereForThoseWhoAskForItsReader() throws Exception {
    send("reader@example.com", "نعتذر منك", "<p>Sorry</p>");
    send("other@example.com", "Other", "<p>Other</p>");

    JsonNode mails = new ObjectMapper().readTree(get("/api/mails?to=Reader@example.com").body());

    assertEquals(1, mails.size());
    assertEquals("نعتذر منك", mails.at("/0/subject").asText());
    assertEquals("plain <p>Sorry</p>", mails.at("/0/text").asText().strip());
    assertEquals("<p>Sorry</p>", mails.at("/0/html").asText().strip());
    assertEquals("<stable@example.com>", mails.at("/0/messageId").asText());
  }

  @Test
  void saysThatThereIsNothingYet() throws Exception {
    assertTrue(get("/").body().contains("No mail has been sent yet"));
    assertTrue(get("/?lang=ar").body().contains("dir=\"rtl\""));
    assertEquals(404, get("/mails/0000000000000-000000").statusCode());
  }

  @Test
  void nothingThatAMailHoldsRuns() throws Exception {
    send("reader@example.com", HOSTILE, HOSTILE);
    String id = new ObjectMapper().readTree(get("/api/mails").body()).at("/0/id").asText();

    for (String page : new String[] {"/", "/?to=" + "%22%3E%3Cscript%3E", "/mails/" + id}) {
      assertFalse(get(page).body().contains("<script>"), page);
    }
    String policy = policy(get("/mails/" + id + "/html"));
    assertTrue(policy.startsWith("sandbox; default-src 'none'"), policy);
    assertTrue(get("/mails/" + id).body().contains("<iframe sandbox src="));
    assertTrue(policy(get("/mails/" + id + "/source")).contains("default-src 'none'"));
  }

  /** A page elsewhere could point a name of its own at this machine, and read the mails. */
  @Test
  void answersToItsOwnNameAlone() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pagePort)) {
      socket
          .getOutputStream()
          .write("GET /api/mails HTTP/1.1\r\nHost: thief.example\r\n\r\n".getBytes(UTF_8));
      byte[] answer = new byte[12];
      assertEquals(answer.length, socket.getInputStream().readNBytes(answer, 0, answer.length));
      assertEquals("HTTP/1.1 421", new String(answer, UTF_8));
    }
  }

  private void send(String to, String subject, String html) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(smtpPort));
    MimeMessage mail =
        new MimeMessage(Session.getInstance(properties)) {
          @Override
          protected void updateMessageID() throws jakarta.mail.MessagingException {
            setHeader("Message-ID", "<stable@example.com>");
          }
        };
    mail.setFrom("bank@example.com");
    mail.setRecipients(RecipientType.TO, to);
    mail.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("plain " + html, "UTF-8");
    MimeBodyPart shown = new MimeBodyPart();
    shown.setText(html, "UTF-8", "html");
    mail.setContent(new MimeMultipart("alternative", plain, shown));
    Transport.send(mail);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + pagePort + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
