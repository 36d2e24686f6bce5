package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.people.Holder;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
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
  void sixteenMebibytesAreRefusedOrCutOff() {
    Holder customer = bank.customers().newCustomerWith(100);

    // The listener itself refuses it, before anything that would dress the answer.
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bank.at("/api/payments"))
            .header("Authorization", "Bearer " + customer.customer().person().token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body(16 * MEBIBYTE)));
    int status;
    try {
      status = Http.send(request).status();
    } catch (UncheckedIOException cutOff) {
      status = 413;
    }

    assertTrue(status >= 400 && status < 500, "answered " + status);
    customer.api().get("/accounts").expect(200);
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

  private static String body(int size) {
    return "{\"reference\": \"" + "x".repeat(size) + "\"}";
  }
}
