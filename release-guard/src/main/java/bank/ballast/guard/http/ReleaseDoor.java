package bank.ballast.guard.http;

import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.watch.Met;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Releases, for those who know the guard's secret. */
final class ReleaseDoor {

  private static final String CURRENT = "current";

  private final ReleaseDesk desk;

  ReleaseDoor(ReleaseDesk desk) {
    this.desk = desk;
  }

  Reply answer(Asked asked) throws IOException, ReleaseDesk.Refused {
    if (asked.has(1)) {
      return asked.reads()
          ? Reply.json(200, desk.all())
          : Reply.json(202, desk.start(Path.of(Asked.text(asked.body(), "ear"))));
    }
    if (asked.reads() && asked.has(2) && CURRENT.equals(asked.word(1))) {
      return Reply.json(
          200,
          desk.current()
              .orElseThrow(() -> new NoSuchElementException("There was no release yet.")));
    }
    if (asked.reads() && asked.has(3) && "touched".equals(asked.word(2))) {
      return Reply.json(200, touched(asked.word(1)));
    }
    if (!asked.reads() && asked.has(3) && CURRENT.equals(asked.word(1))) {
      return Reply.json(200, act(asked.word(2), asked.body()));
    }
    return Reply.nothingHere();
  }

  private ReleaseView act(String act, JsonNode body) throws IOException, ReleaseDesk.Refused {
    String by = Asked.text(body, "by");
    String meant = Asked.textOrEmpty(body, "release");
    if (!meant.isEmpty() && desk.current().filter(it -> it.id().equals(meant)).isEmpty()) {
      throw new ReleaseDesk.Refused("Another release is under way by now.");
    }
    return switch (act) {
      case "pause" -> desk.pause(by);
      case "resume" -> desk.resume(by);
      case "promote" -> desk.promote(by);
      case "abort" -> desk.abort(by, Asked.text(body, "reason"));
      default -> throw new NoSuchElementException("There is nothing here.");
    };
  }

  private Map<String, Object> touched(String release) throws IOException {
    Map<String, List<Met>> byCustomer = new LinkedHashMap<>();
    for (Met met : desk.met(release).all()) {
      byCustomer.computeIfAbsent(met.customer(), any -> new ArrayList<>()).add(met);
    }
    List<Map<String, Object>> items = new ArrayList<>();
    byCustomer.forEach(
        (customer, met) ->
            items.add(Map.of("customer", customer, "first", met.get(0).at(), "met", met)));
    int assigned =
        desk.all().stream()
            .filter(it -> it.id().equals(release))
            .findFirst()
            .map(ReleaseView::assigned)
            .orElseThrow(() -> new NoSuchElementException("There is no such release."));
    return Map.of("assigned", assigned, "items", items);
  }
}
