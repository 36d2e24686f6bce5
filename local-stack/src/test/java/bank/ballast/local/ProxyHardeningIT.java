package bank.ballast.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What comes in at the proxy is what it seems to be, and soon over (security checklist, 32 to 34).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyHardeningIT {

  private static final Path OPENSSL = Path.of("/usr/bin/openssl");

  private final ProxyUnderTest bank;

  ProxyHardeningIT() throws Exception {
    bank = new ProxyUnderTest();
  }

  @AfterAll
  void end() throws Exception {
    bank.close();
  }

  @Test
  void twoLengthsAreRefused() throws Exception {
    String answer =
        raw(
            "POST /api/two HTTP/1.1",
            "Host: localhost",
            "Content-Length: 5",
            "Content-Length: 6",
            "Connection: close",
            "",
            "hello!");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertEquals(0, asked("/api/two"));
  }

  @Test
  void aBadChunkIsRefused() throws Exception {
    String answer =
        raw(
            "POST /api/chunk HTTP/1.1",
            "Host: localhost",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "zz",
            "hello",
            "0",
            "",
            "");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertEquals(0, asked("/api/chunk"));
  }

  /** There is one reading of it, and nothing is left over that could pass for another request. */
  @Test
  void aLengthBesideChunksDoesNotReachTheNode() throws Exception {
    String answer =
        raw(
            "POST /api/both HTTP/1.1",
            "Host: localhost",
            "Content-Length: 300",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "0",
            "",
            "");

    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertFalse(answer.contains("content-length: 300"), answer);
  }

  @Test
  void anotherHostsNameIsRefused() throws Exception {
    String answer =
        raw("GET /api/host HTTP/1.1", "Host: bank.example", "Connection: close", "", "");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertEquals(0, asked("/api/host"));
  }

  @Test
  void tracingIsRefused() throws Exception {
    String answer =
        raw("TRACE /api/trace HTTP/1.1", "Host: localhost", "Connection: close", "", "");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void whoSendsTooSlowlyIsSentAway() throws Exception {
    long begin = System.nanoTime();

    String answer = raw("GET /api/slow HTTP/1.1", "Host: localhost", "X-Half: ");

    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), answer);
    assertTrue(seconds < 20, () -> "after " + seconds + " s");
    assertEquals(0, asked("/api/slow"));
  }

  @Test
  void oldVersionsOfTlsAreRefused() throws Exception {
    if (!Files.isExecutable(OPENSSL)) {
      System.out.println("No openssl here: which versions of TLS are refused was not tried.");
      return;
    }
    assertTrue(handshake("-tls1_2").contains("Cipher is ECDHE"), "the way of asking is right");

    for (String version : List.of("-tls1", "-tls1_1")) {
      assertFalse(handshake(version).contains("Cipher is ECDHE"), version);
    }
  }

  private String handshake(String version) throws IOException, InterruptedException {
    Process openssl =
        new ProcessBuilder(
                OPENSSL.toString(),
                "s_client",
                "-connect",
                "127.0.0.1:" + bank.settings.cluster().httpsPort(),
                version,
                "-cipher",
                "ALL:@SECLEVEL=0")
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String said = new String(openssl.getInputStream().readAllBytes(), US_ASCII);
    openssl.waitFor(10, TimeUnit.SECONDS);
    return said;
  }

  /** Sends lines as they are, and returns what comes until the connection is closed. */
  private String raw(String... lines) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            bank.proxy
                .trust()
                .getSocketFactory()
                .createSocket("127.0.0.1", bank.settings.cluster().httpsPort())) {
      socket.setSoTimeout(25_000);
      socket.getOutputStream().write(String.join("\r\n", lines).getBytes(US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private int asked(String path) {
    return bank.first.asked(path) + bank.second.asked(path);
  }
}
