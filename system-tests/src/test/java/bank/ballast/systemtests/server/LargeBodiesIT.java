package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Holder;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body that is too large is refused, and the bank lives on (security checklist, item 33). */
@RunningBank
class LargeBodiesIT {

  private static final int MEBIBYTE = 1 << 20;

  private final Bank bank;

  LargeBodiesIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aMebibyteIsTooMuchForAPayment() {
    Holder customer = bank.customers().newCustomerWith(100);

    customer.api().post("/payments", body(MEBIBYTE)).expectRefusal(413, "PAYLOAD_TOO_LARGE");

    customer.api().get("/accounts").expect(200);
  }

  @Test
  void sixteenMebibytesAreRefusedBeforeTheyAreSent() throws IOException {
    Holder customer = bank.customers().newCustomerWith(100);

    String answer =
        announced(
            "/api/payments",
            "Authorization: Bearer " + customer.customer().person().token(),
            "Content-Type: application/json",
            "Idempotency-Key: large");

    assertTells(answer, "HTTP/1.1 413 ");
    assertTells(answer, "PAYLOAD_TOO_LARGE");
    assertTells(answer, "X-Content-Type-Options: nosniff");
    customer.api().get("/accounts").expect(200);
  }

  @Test
  void theDeskTakesNoneEither() throws IOException {
    String answer = announced("/portal/signed-out.xhtml", "Content-Type: text/plain");

    assertTells(answer, "HTTP/1.1 413 ");
    assertTells(answer, "X-Content-Type-Options: nosniff");
  }

  @Test
  void deepNestingIsRefused() {
    Holder customer = bank.customers().newCustomerWith(100);

    customer
        .api()
        .send(
            "POST",
            "/payments",
            "{\"to\":".repeat(2_000) + "1" + "}".repeat(2_000),
            Map.of("Idempotency-Key", "deep"))
        .expect(400);
  }

  /** What the bank says to the head of a request whose body is still to come. */
  private String announced(String path, String... headers) throws IOException {
    URI address = bank.at(path);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      String head =
          "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n%s\r\n\r\n"
              .formatted(path, address.getAuthority(), 16 * MEBIBYTE, String.join("\r\n", headers));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertTells(String answer, String text) {
    assertTrue(answer.contains(text), () -> text + " is not in\n" + answer);
  }

  private static String body(int size) {
    return "{\"reference\": \"" + "x".repeat(size) + "\"}";
  }
}
