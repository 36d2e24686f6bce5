package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import java.util.Map;
import java.util.UUID;

/** Requests that want a sign-in of their own, as the app makes them. */
public final class Confirming {

  /** The header that names the challenge. */
  public static final String HEADER = "Step-Up-Challenge";

  private Confirming() {}

  /** Asks, signs in once more where that is wanted, and asks again. */
  public static Answer post(Customer customer, String path, Object body) {
    String key = UUID.randomUUID().toString();
    Answer first = customer.api().post(path, body, key);
    return first.code().equals("STEP_UP_REQUIRED")
        ? again(customer.person().confirmed(), path, body, key, first.text("/challenge"))
        : first;
  }

  /** Asks with a challenge. */
  public static Answer again(Api hands, String path, Object body, String key, String challenge) {
    return hands.send("POST", path, body, Map.of("Idempotency-Key", key, HEADER, challenge));
  }
}
