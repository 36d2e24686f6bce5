package bank.ballast.guard.touched;

import bank.ballast.guard.Happening;
import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.watch.Met;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hands those whom an incident touched to the bank, which tells them: at once, again until the bank
 * has taken them, and again where the list grows. What was taken is kept in files, so that a guard
 * that starts anew goes on where it was.
 */
public final class Telling {

  /** So long an incident is looked at: a device may become known when somebody signs in on it. */
  private static final Duration LOOKED_AT = Duration.ofDays(7);

  /** What more was met by those who have been told already is no hurry. */
  private static final Duration ADDED_EVERY = Duration.ofSeconds(30);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final Path folder;
  private final Incidents incidents;
  private final TouchedLists lists;
  private final Installations installations;
  private final BankDoor bank;
  private final Map<String, Known> known = new HashMap<>();
  private Instant notBefore = Instant.MIN;
  private Duration rest = Duration.ZERO;

  /** With everything that it goes by; {@code folder} is where it keeps what was taken. */
  public Telling(
      Path folder,
      Incidents incidents,
      TouchedLists lists,
      Installations installations,
      BankDoor bank) {
    this.folder = folder.resolve("told");
    this.incidents = incidents;
    this.lists = lists;
    this.installations = installations;
    this.bank = bank;
  }

  private static final class Known {
    private final ToldList told;
    private Instant lastSent = Instant.MIN;
    private Instant lastNoted = Instant.MIN;
    private int noted;
    private int listed = -1;
    private int unknownDevices;
    private long installations;

    Known(ToldList told) {
      this.told = told;
      this.noted = told.customers();
    }
  }

  /** One round: hands over what there is, and returns; a bank that is away is asked later. */
  public void round(Instant now) throws IOException, InterruptedException {
    List<Incident> recent =
        incidents.all().stream().filter(it -> it.isOpen() || isRecent(it, now)).toList();
    lists.forgetAllBut(recent.stream().map(Incident::id).collect(Collectors.toSet()));
    known.keySet().retainAll(recent.stream().map(Incident::id).toList());
    for (Incident incident : recent) {
      lists.grow(incident, now);
      tell(incident, now);
    }
  }

  private static boolean isRecent(Incident incident, Instant now) {
    return Instant.parse(incident.opened()).plus(LOOKED_AT).isAfter(now);
  }

  private void tell(Incident incident, Instant now) throws IOException, InterruptedException {
    Known one = known.get(incident.id());
    if (one == null) {
      one = new Known(new ToldList(folder.resolve(incident.id() + ".jsonl")));
      known.put(incident.id(), one);
    }
    List<Met> list = lists.of(incident);
    boolean nobodyNew = one.unknownDevices == 0 || one.installations == installations.changes();
    if (list.size() == one.listed && nobodyNew) {
      note(incident, one, now);
      return;
    }
    one.installations = installations.changes();
    Batch batch = Batch.of(list, one.told, installations);
    boolean due = batch.hasNewCustomers() || !now.isBefore(one.lastSent.plus(ADDED_EVERY));
    if (!batch.isEmpty() && due && !now.isBefore(notBefore)) {
      try {
        one.told.took(batch, bank.send("POST", "/api/touched-customers", batch.body(incident)));
        one.lastSent = now;
        rest = Duration.ZERO;
      } catch (IOException e) {
        rest = longer(rest);
        notBefore = now.plus(rest);
        System.err.println("The bank could not be told who was touched: " + e.getMessage());
      }
    }
    Batch left = Batch.of(list, one.told, installations);
    // What was too much for one batch, or too early, is looked at again with the next round.
    one.listed = left.isEmpty() ? list.size() : -1;
    one.unknownDevices = left.unknownDevices();
    incidents.count(incident.id(), left.touched(), one.told.customers(), left.unknownDevices());
    note(incident, one, now);
  }

  private void note(Incident incident, Known one, Instant now) {
    int customers = one.told.customers();
    if (customers > one.noted && !now.isBefore(one.lastNoted.plus(NOTED_EVERY))) {
      int more = customers - one.noted;
      incidents.note(
          incident.id(),
          Happening.now(
              "TOLD", "%d customer%s told by the bank.".formatted(more, more == 1 ? "" : "s")));
      one.noted = customers;
      one.lastNoted = now;
    }
  }

  private static Duration longer(Duration rest) {
    Duration twice = rest.isZero() ? Duration.ofSeconds(1) : rest.multipliedBy(2);
    return twice.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : twice;
  }
}
