package bank.ballast.rehearsal.customers;

import bank.ballast.local.KeycloakServer;
import bank.ballast.local.PrivateFiles;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes simulated customers, or finds those of the last rehearsal: a log-in at Keycloak, and at the
 * bank, by its API, a profile, an account and some money. What is there already is left as it is.
 */
public final class Registration {

  private static final int AT_ONCE = 6;

  /** The very first to come find a bank that has just started. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final BankAddress address;
  private final KeycloakServer keycloak;
  private final Path file;
  private final Consumer<String> told;

  /**
   * For one bank that runs.
   *
   * @param file where they are kept, with their password; its owner's alone
   * @param told of how far it is
   */
  public Registration(
      BankAddress address, KeycloakServer keycloak, Path file, Consumer<String> told) {
    this.address = address;
    this.keycloak = keycloak;
    this.file = file;
    this.told = told;
  }

  /** So many of them. */
  public People people(int count) throws IOException, InterruptedException {
    Kept kept = read();
    if (kept.holdings().size() < count) {
      boolean fresh = kept.holdings().isEmpty();
      told.accept("log-ins for %d customers".formatted(count));
      Map<Integer, String> subjects = new LogIns(keycloak).make(kept.password(), count, fresh);
      write(kept);
      List<Holding> all = new ArrayList<>(kept.holdings());
      all.addAll(open(kept.password(), subjects, all.size(), count));
      kept = new Kept(kept.password(), all);
      write(kept);
    }
    return new People(address, kept.password(), kept.holdings().subList(0, count));
  }

  /** What the file holds. */
  private record Kept(String password, List<Holding> holdings) {}

  private Kept read() throws IOException {
    if (!Files.exists(file)) {
      return new Kept(Secrets.random(), List.of());
    }
    JsonNode kept = Wire.JSON.readTree(file.toFile());
    List<Holding> holdings = new ArrayList<>();
    for (JsonNode one : kept.path("holdings")) {
      holdings.add(Wire.JSON.treeToValue(one, Holding.class));
    }
    return new Kept(kept.path("password").asText(), holdings);
  }

  private void write(Kept kept) throws IOException {
    PrivateFiles.write(file, Wire.JSON.writeValueAsString(kept));
  }

  private List<Holding> open(String password, Map<Integer, String> subjects, int from, int to)
      throws IOException, InterruptedException {
    Wire wire = new Wire(address.certificate(), PATIENCE);
    KeycloakDoor door = new KeycloakDoor(address, wire, password);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Integer, Future<Holding>> opening = new TreeMap<>();
      for (int i = from; i < to; i++) {
        int number = i;
        String subject = subjects.get(number);
        if (subject == null) {
          throw new StackFailure("Keycloak has no %s.".formatted(LogIns.username(number)));
        }
        String installation =
            UUID.nameUUIDFromBytes(subject.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .toString();
        opening.put(
            number,
            threads.submit(
                () -> new Opening(address, wire, door).open(number, subject, installation)));
      }
      List<Holding> opened = new ArrayList<>();
      for (Future<Holding> one : opening.values()) {
        opened.add(one.get());
        if (opened.size() % 50 == 0) {
          told.accept("%d of %d accounts".formatted(from + opened.size(), to));
        }
      }
      return opened;
    } catch (ExecutionException e) {
      throw new StackFailure("A customer could not be made: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }
}
