package bank.ballast.rehearsal.customers;

import com.fasterxml.jackson.databind.JsonNode;

/** The app asks, before anything else, whether it is still the one to use. */
final class VersionQuestion {

  /** Where the answer says it. */
  static final String VERDICT = "verdict";

  /** What it says of a version that nobody should use. */
  static final String BROKEN = "broken";

  private static final String WHAT = "GET /api/app-version";

  private final Visit visit;
  private final Phone phone;

  VersionQuestion(Visit visit, Phone phone) {
    this.visit = visit;
    this.phone = phone;
  }

  /** Asks, and does what the bank says of a broken version: back to the sound one. */
  void ask() throws InterruptedException {
    Answer answer =
        visit.askedAside(
            WHAT,
            JsonNode::isObject,
            () ->
                visit.open(
                    "/api/app-version?platform=%s&version=%s"
                        .formatted(phone.platform().word(), phone.version())));
    if (answer.isOk() && answer.body().path(VERDICT).asText().equals(BROKEN)) {
      phone.install(phone.platform().soundVersion());
    }
  }
}
