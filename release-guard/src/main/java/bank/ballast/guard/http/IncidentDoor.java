package bank.ballast.guard.http;

import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.review.ReviewPage;
import bank.ballast.guard.review.ReviewPdf;
import bank.ballast.guard.review.Reviews;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.NoSuchElementException;

/** Incidents and their reviews, for those who know the guard's secret. */
final class IncidentDoor {

  private final Incidents incidents;
  private final Reviews reviews;

  IncidentDoor(Incidents incidents, Reviews reviews) {
    this.incidents = incidents;
    this.reviews = reviews;
  }

  Reply answer(Asked asked) throws IOException {
    if (asked.has(1)) {
      return asked.reads() ? Reply.json(200, incidents.all()) : Reply.json(201, open(asked.body()));
    }
    Incident incident =
        incidents
            .of(asked.word(1))
            .orElseThrow(() -> new NoSuchElementException("There is no such incident."));
    if (!asked.reads()) {
      return Reply.json(200, act(incident.id(), asked, asked.body()));
    }
    return switch (asked.word(2)) {
      case "" -> Reply.json(200, incident);
      case "review.html" -> Reply.text("text/html", page(incident));
      case "review.pdf" -> new Reply(200, "application/pdf", ReviewPdf.of(page(incident)));
      default -> Reply.nothingHere();
    };
  }

  private String page(Incident incident) throws IOException {
    return ReviewPage.of(reviews.of(incident), Instant.now());
  }

  private Incident open(JsonNode body) {
    return incidents.open(
        Incident.Severity.valueOf(Asked.text(body, "severity")),
        Asked.texts(body.path("title")),
        Asked.text(body, "by"));
  }

  private Incident act(String id, Asked asked, JsonNode body) {
    String by = Asked.text(body, "by");
    if (asked.has(4) && "actions".equals(asked.word(2))) {
      return incidents.done(id, asked.word(3), body.path("done").asBoolean(), by);
    }
    if (!asked.has(3)) {
      throw new NoSuchElementException("There is nothing here.");
    }
    return switch (asked.word(2)) {
      case "updates" -> incidents.tell(id, Asked.texts(body.path("text")), by);
      case "resolve" -> incidents.resolve(id, by);
      case "severity" ->
          incidents.weigh(id, Incident.Severity.valueOf(Asked.text(body, "severity")), by);
      case "roles" -> incidents.give(id, Asked.text(body, "role"), Asked.text(body, "who"), by);
      case "causes" -> incidents.because(id, Asked.textOrEmpty(body, "causes"), by);
      case "lessons" ->
          incidents.lessons(
              id, Asked.textOrEmpty(body, "well"), Asked.textOrEmpty(body, "badly"), by);
      case "actions" ->
          incidents.act(
              id, Asked.text(body, "what"), Asked.text(body, "owner"), Asked.text(body, "due"), by);
      default -> throw new NoSuchElementException("There is nothing here.");
    };
  }
}
