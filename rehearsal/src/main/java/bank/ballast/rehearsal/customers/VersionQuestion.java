package bank.ballast.rehearsal.customers;

import com.fasterxml.jackson.databind.JsonNode;

/** The app asks, before anything else, whether it is still the one to use. */
final class VersionQuestion {

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
    if (answer.isOk() && answer.body().path("state").asText().equals("broken")) {
      phone.install(phone.platform().soundVersion());
    }
  }
}
