package bank.ballast.rehearsal.customers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One time that a customer takes the phone, opens the app, looks, perhaps pays, and goes away. */
final class Visit {

  private static final int PASSWORD_ONE_IN = 10;
  private static final int TRIES = 3;
  private static final int TELLS_OF_WELL_BEING_ONE_IN = 8;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);
  private static final Duration FRESH = Duration.ofSeconds(210);
  private static final Set<String> RIGHT_REFUSALS = Set.of("INSUFFICIENT_FUNDS");

  private final Phone phone;
  private final Instant wanted;
  private final Surroundings world;
  private boolean letDown;
  private final ClientReport report = new ClientReport();

  /**
   * One of a phone's.
   *
   * @param wanted when the customer wanted to begin
   */
  Visit(Phone phone, Instant wanted, Surroundings world) {
    this.phone = phone;
    this.wanted = wanted;
    this.world = world;
  }

  /**
   * What a visit needs beside the phone.
   *
   * @param others whom one can pay
   */
  record Surroundings(
      BankAddress address,
      Wire wire,
      KeycloakDoor door,
      Diary diary,
      Payments payments,
      List<Holding> others) {}

  /** Lives it; false where the customer was let down. */
  boolean live() throws InterruptedException {
    new VersionQuestion(this, phone).ask();
    // After it, because whoever was told to take another version has that one now.
    AppDefect defect = AppDefect.of(phone.platform(), phone.version());
    if (!signedIn(defect)) {
      tell();
      return false;
    }
    Instant begin = Instant.now();
    JsonNode account =
        get("/api/accounts", "GET /api/accounts", this::isMine).path("items").path(0);
    if (!account.isMissingNode()) {
      String path = "/api/accounts/" + phone.holder().accountId();
      get(path + "/balance", "GET /api/accounts/{id}/balance", Visit::isBalance);
      get(
          path + "/transactions?limit=20",
          "GET /api/accounts/{id}/transactions",
          Visit::areTransactions);
      if (!letDown) {
        report.shown("account", Duration.between(begin, Instant.now()));
      }
      if (phone.random().nextInt(2) == 0) {
        pay(defect);
      }
    }
    tell();
    return !letDown;
  }

  /** A token, and the first screen with it; once more with the password where the token is bad. */
  private boolean signedIn(AppDefect defect) throws InterruptedException {
    String why = "no token";
    int status = 0;
    boolean withPassword = phone.random().nextInt(PASSWORD_ONE_IN) == 0;
    for (int turn = 0; turn < 2; turn++) {
      if (token(withPassword || turn > 0)) {
        Answer profile =
            asked("GET /api/profile", Visit::isProfile, () -> request("/api/profile", defect));
        status = profile.status();
        if (profile.isOk() && isProfile(profile.body())) {
          note(wanted, Attempt.SIGN_IN, Outcome.DONE, status, "");
          report.started(Duration.between(wanted, Instant.now()));
          return true;
        }
        why = profile.isOk() ? "cannot be read" : profile.code();
        if (status != 401) {
          break;
        }
        phone.keep(null);
      }
    }
    report.logInFailed(status);
    note(wanted, Attempt.SIGN_IN, status == 0 ? Outcome.UNANSWERED : Outcome.WRONG, status, why);
    return false;
  }

  private boolean token(boolean withPassword) throws InterruptedException {
    KeycloakDoor.Tokens kept = phone.tokens();
    Instant begin = Instant.now();
    try {
      Optional<KeycloakDoor.Tokens> fresh = Optional.empty();
      if (kept != null && !withPassword) {
        if (kept.lastFor(FRESH)) {
          return true;
        }
        fresh = world.door().refresh(kept);
      }
      if (fresh.isEmpty()) {
        fresh = world.door().signIn(phone.holder().username(), phone.platform());
      }
      phone.keep(fresh.orElse(null));
      if (fresh.isPresent()) {
        return true;
      }
      note(begin, "Keycloak", Outcome.WRONG, 0, "no token");
    } catch (IOException e) {
      note(begin, "Keycloak", Outcome.UNANSWERED, 0, e.getClass().getSimpleName());
    }
    return false;
  }

  private void pay(AppDefect defect) throws InterruptedException {
    Holding payee = world.others().get(phone.random().nextInt(world.others().size()));
    if (payee.equals(phone.holder())) {
      return;
    }
    PaymentOrder order = world.payments().order(phone.holder(), payee, phone.random());
    send(order, defect);
  }

  /** Asks once more for a payment that has no answer. */
  void askAgain(PaymentOrder order) throws InterruptedException {
    if (token(false)) {
      send(order, AppDefect.NONE);
    }
  }

  private void send(PaymentOrder order, AppDefect defect) throws InterruptedException {
    Answer answer =
        asked(
            "POST /api/payments",
            body -> body.path("id").isTextual(),
            () ->
                request("/api/payments", defect)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", order.key())
                    .POST(HttpRequest.BodyPublishers.ofString(defect.body(order.body()))));
    // Only what is the bank's last word: an error leaves it open.
    if (answer.isOk()) {
      order.acknowledge(answer.body().path("id").asText());
    } else if (answer.status() == 422 || answer.status() == 409 || answer.status() == 400) {
      order.refuse(answer.code());
    }
  }

  /** What the server cannot see, as the app sends it when it gets a chance. */
  private void tell() throws InterruptedException {
    if (report.isOfTrouble() || phone.random().nextInt(TELLS_OF_WELL_BEING_ONE_IN) == 0) {
      report.send(this);
    }
  }

  private JsonNode get(String path, String what, Predicate<JsonNode> readable)
      throws InterruptedException {
    return asked(what, readable, () -> request(path, AppDefect.NONE)).body();
  }

  /** Makes the request anew for each try. */
  interface Request {
    HttpRequest.Builder make();
  }

  /** Asks for what the customer came for, and again where that makes sense; notes each try. */
  private Answer asked(String what, Predicate<JsonNode> readable, Request request)
      throws InterruptedException {
    Answer answer = askedAside(what, readable, request);
    letDown |= outcome(answer, readable).isFailure();
    if (answer.isOk() && !readable.test(answer.body())) {
      report.crash(what);
    }
    return answer;
  }

  /** The same for what the app asks beside it, without which the customer goes on. */
  Answer askedAside(String what, Predicate<JsonNode> readable, Request request)
      throws InterruptedException {
    Answer answer = Answer.none("not asked");
    for (int turn = 0; turn < TRIES; turn++) {
      if (turn > 0) {
        Thread.sleep(BETWEEN_TRIES.toMillis() << turn);
      }
      Instant begin = Instant.now();
      answer = world.wire().ask(request.make(), phone.cookies());
      Outcome outcome = outcome(answer, readable);
      if (outcome == Outcome.UNANSWERED || answer.status() == 502) {
        report.failedConnection(answer.status() == 0 ? answer.code() : "502");
      }
      note(begin, what, outcome, answer.status(), answer.isOk() ? "" : answer.code());
      if (!answer.isWorthAnotherTry()) {
        break;
      }
    }
    return answer;
  }

  private static Outcome outcome(Answer answer, Predicate<JsonNode> readable) {
    if (answer.status() == 0) {
      return Outcome.UNANSWERED;
    }
    if (answer.isOk()) {
      return readable.test(answer.body()) ? Outcome.DONE : Outcome.WRONG;
    }
    return RIGHT_REFUSALS.contains(answer.code()) ? Outcome.REFUSED : Outcome.WRONG;
  }

  void note(Instant begin, String what, Outcome outcome, int status, String detail) {
    world
        .diary()
        .add(
            new Attempt(
                begin,
                phone.holder().subject(),
                phone.platform(),
                phone.version(),
                what,
                outcome,
                status,
                detail,
                Duration.between(begin, Instant.now()).toMillis()));
  }

  Surroundings world() {
    return world;
  }

  /** A request as this phone's app makes it, with its token. */
  HttpRequest.Builder request(String path, AppDefect defect) {
    HttpRequest.Builder request = open(path);
    KeycloakDoor.Tokens tokens = phone.tokens();
    if (tokens != null) {
      request.header("Authorization", "Bearer " + defect.token(tokens.access()));
    }
    return request;
  }

  /** The same without a token. */
  HttpRequest.Builder open(String path) {
    return HttpRequest.newBuilder(URI.create(world.address().bank() + path))
        .header("Accept", "application/json")
        .header("Accept-Language", phone.language())
        .header("X-App-Platform", phone.platform().word())
        .header("X-App-Version", phone.version())
        .header("X-Installation-Id", phone.holder().installation());
  }

  private static boolean isProfile(JsonNode body) {
    return body.path("since").isTextual() && body.path("dateOfBirth").isTextual();
  }

  private boolean isMine(JsonNode body) {
    JsonNode account = body.path("items").path(0);
    return account.path("accountNumber").asText().equals(phone.holder().accountNumber())
        && account.path("openedOn").isTextual();
  }

  private static boolean isBalance(JsonNode body) {
    return body.path("available").path("minorUnits").isIntegralNumber();
  }

  private static boolean areTransactions(JsonNode body) {
    JsonNode first = body.path("items").path(0);
    return first.path("bookedAt").isTextual() && first.path("bookingDate").isTextual();
  }
}
