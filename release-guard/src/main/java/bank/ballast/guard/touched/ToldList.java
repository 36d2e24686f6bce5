package bank.ballast.guard.touched;

import bank.ballast.guard.record.Journal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the bank has taken of one incident; outlives the process. */
final class ToldList {

  private final Journal<Taken> record;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> customers = new HashSet<>();
  private final Set<String> strangers = new HashSet<>();

  /**
   * Something of somebody was taken.
   *
   * @param who the customer or the device that the list names
   * @param customer as whom they were told
   * @param met how much of what they met was taken so far
   * @param told whether they are a customer of the bank
   */
  record Taken(String at, String who, String customer, int met, boolean told) {}

  ToldList(Path file) throws IOException {
    this.record = new Journal<>(file, Taken.class);
    record.all().forEach(this::put);
  }

  private void put(Taken one) {
    taken.put(one.who(), one.met());
    if (one.told()) {
      customers.add(one.customer());
    } else {
      strangers.add(one.customer());
    }
  }

  /** How much of what somebody met was taken. */
  int taken(String who) {
    return taken.getOrDefault(who, 0);
  }

  /** Whether a customer was told. */
  boolean isTold(String customer) {
    return customers.contains(customer);
  }

  /** Whether the bank says that somebody is no customer: staff, for one. */
  boolean isStranger(String customer) {
    return strangers.contains(customer);
  }

  /** How many customers were told. */
  int customers() {
    return customers.size();
  }

  /** The bank took a batch. */
  void took(Batch batch, JsonNode answer) {
    Set<String> unknown = new HashSet<>();
    answer.path("unknown").forEach(one -> unknown.add(one.asText()));
    String now = Instant.now().toString();
    List<Taken> lines = new ArrayList<>();
    batch
        .parts()
        .forEach(
            part ->
                lines.add(
                    new Taken(
                        now,
                        part.who(),
                        part.customer(),
                        taken(part.who()) + part.met().size(),
                        !unknown.contains(part.customer()))));
    record.addAll(lines);
    lines.forEach(this::put);
  }
}
