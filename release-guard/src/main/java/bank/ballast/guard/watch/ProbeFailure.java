package bank.ballast.guard.watch;

import java.net.http.HttpResponse;

/** A step of a synthetic customer that did not go as it should; the message says which. */
final class ProbeFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean elsewhere;

  ProbeFailure(String message) {
    this(message, false);
  }

  private ProbeFailure(String message, boolean elsewhere) {
    super(message);
    this.elsewhere = elsewhere;
  }

  /** One that no release of the bank has a part in: Keycloak is the same for both. */
  static ProbeFailure atKeycloak(String message) {
    return new ProbeFailure("at Keycloak: " + message, true);
  }

  boolean isElsewhere() {
    return elsewhere;
  }

  /** Demands a status. */
  static void unless(HttpResponse<String> answer, int status, String step) throws ProbeFailure {
    if (answer.statusCode() != status) {
      throw new ProbeFailure("%s was answered with %d".formatted(step, answer.statusCode()));
    }
  }
}
