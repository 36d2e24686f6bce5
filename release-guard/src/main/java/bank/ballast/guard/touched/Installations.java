package bank.ballast.guard.touched;

import bank.ballast.guard.record.Journal;
import bank.ballast.guard.traffic.RequestLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who was signed in last on which device, so that somebody who could not even get a token is known
 * all the same. Outlives the process; of many devices those seen last are kept.
 */
public final class Installations {

  static final int KEPT = 100_000;

  /** Where a token is not looked at, so that it proves nothing; with what is below. */
  private static final List<String> OPEN_TO_ALL =
      List.of("/api/app-version", "/api/client-reports", "/api/docs");

  /** A path that is written in only one way: with dots, say, it may be another one to the bank. */
  private static final Pattern PLAIN = Pattern.compile("/api/[A-Za-z0-9_/-]+");

  private final Path file;
  private final Map<String, String> customers = new LinkedHashMap<>(1_024, 0.75f, true);
  private long changes;
  private final List<Seen> unwritten = new ArrayList<>();
  private final Journal<Seen> record;

  /** Somebody was signed in on a device. */
  record Seen(String installation, String customer) {}

  /** Those that are kept in a folder. */
  public Installations(Path folder) throws IOException {
    this.file = folder.resolve("installations.jsonl");
    this.record = new Journal<>(file, Seen.class);
    List<Seen> before = record.all();
    before.forEach(this::put);
    if (before.size() > 2 * KEPT) {
      Files.delete(file);
      customers.forEach((device, customer) -> unwritten.add(new Seen(device, customer)));
      keep();
    }
  }

  /** One request; it tells something only where the bank took its token. */
  public synchronized void see(RequestLine line) {
    String device = line.installation();
    String customer = line.customer();
    if (device != null
        && customer != null
        && line.signedIn()
        && wasTaken(line)
        && !customer.equals(customers.get(device))) {
      Seen seen = new Seen(device, customer);
      put(seen);
      changes++;
      unwritten.add(seen);
    }
  }

  /** Whether it was the bank that answered, and would not have done so without a good token. */
  private static boolean wasTaken(RequestLine line) {
    return line.status() / 100 == 2
        && line.side().isPresent()
        && !"OPTIONS".equals(line.method())
        && PLAIN.matcher(line.path()).matches()
        && !line.path().contains("//")
        && OPEN_TO_ALL.stream().noneMatch(line.path()::startsWith);
  }

  private void put(Seen seen) {
    customers.remove(seen.installation());
    customers.put(seen.installation(), seen.customer());
    if (customers.size() > KEPT) {
      customers.remove(customers.keySet().iterator().next());
    }
  }

  /** Whose device it is, as far as known. */
  public synchronized Optional<String> customer(String installation) {
    return Optional.ofNullable(customers.get(installation));
  }

  /** A number that is another one whenever a device has become somebody's. */
  synchronized long changes() {
    return changes;
  }

  /** Writes down what is new. */
  public synchronized void keep() {
    record.addAll(unwritten);
    unwritten.clear();
  }
}
