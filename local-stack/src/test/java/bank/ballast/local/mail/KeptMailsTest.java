package bank.ballast.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMailsTest {

  @Test
  void theOldestGoesWhereThereAreTooMany(@TempDir Path folder) throws IOException {
    KeptMails mails = new KeptMails(folder);
    for (int i = 0; i < KeptMails.MOST + 3; i++) {
      mails.keep("a@example.com", i + "@example.com", "Subject: x\r\n\r\n".getBytes(UTF_8));
    }

    assertEquals(KeptMails.MOST, mails.ids().size());
    assertTrue(newest(mails).contains("Delivered-To: " + (KeptMails.MOST + 2) + "@example.com"));
  }

  @Test
  void namesOfOtherFilesAreNoMails(@TempDir Path folder) throws IOException {
    KeptMails mails = new KeptMails(Files.createDirectories(folder.resolve("mails")));
    Files.writeString(folder.resolve("secret.eml"), "secret");

    assertTrue(mails.find("../secret").isEmpty());
    assertTrue(mails.ids().isEmpty());
  }

  private static String newest(KeptMails mails) throws IOException {
    return new String(mails.find(mails.ids().get(0)).orElseThrow(), UTF_8);
  }
}
