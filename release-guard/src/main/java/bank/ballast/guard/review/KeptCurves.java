package bank.ballast.guard.review;

import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.watch.Curves;
import bank.ballast.local.PrivateFiles;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The curves of each incident's time, kept with its record: the watch itself remembers an hour, and
 * a review is read much later.
 */
public final class KeptCurves {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was normal, to see the difference. */
  private static final Duration BEFORE = Duration.ofMinutes(10);

  /** And whether it became normal again. */
  private static final Duration AFTER = Duration.ofMinutes(3);

  private static final Duration LONGEST = Duration.ofHours(4);

  /** As many points of five seconds; of a longer time the end. */
  private static final int MOST = 2_880;

  private final Path folder;

  /** Those in a folder. */
  public KeptCurves(Path folder) {
    this.folder = folder.resolve("curves");
  }

  /** Adds to those of an incident what is known now, unless its time is long over. */
  public synchronized void keep(Incident incident, List<Curves.Pair> now) throws IOException {
    Instant from = Instant.parse(incident.opened()).minus(BEFORE);
    Instant to = incident.resolved() == null ? Instant.MAX : end(incident.resolved());
    TreeMap<Instant, Curves.Pair> points = new TreeMap<>();
    of(incident.id()).forEach(point -> points.put(Instant.parse(point.at()), point));
    boolean changed = false;
    for (Curves.Pair point : now) {
      Instant at = Instant.parse(point.at());
      if (!at.isBefore(from) && !at.isAfter(to)) {
        changed |= !point.equals(points.put(at, point));
      }
    }
    if (changed) {
      while (points.size() > MOST) {
        points.pollFirstEntry();
      }
      PrivateFiles.write(file(incident.id()), JSON.writeValueAsString(points.values()));
    }
  }

  /** Whether the time of an incident, and a little more, is over; of a long one, its beginning. */
  public static boolean isOver(Incident incident, Instant now) {
    return now.isAfter(Instant.parse(incident.opened()).plus(LONGEST))
        || (incident.resolved() != null && now.isAfter(end(incident.resolved()).plus(AFTER)));
  }

  private static Instant end(String resolved) {
    return Instant.parse(resolved).plus(AFTER);
  }

  /** Those of an incident, the oldest first; none where none were kept. */
  public synchronized List<Curves.Pair> of(String incident) throws IOException {
    Path file = file(incident);
    return Files.exists(file)
        ? JSON.readValue(file.toFile(), new TypeReference<ArrayList<Curves.Pair>>() {})
        : List.of();
  }

  private Path file(String incident) {
    return folder.resolve(incident.replaceAll("[^A-Za-z0-9._-]", "_") + ".json");
  }
}
