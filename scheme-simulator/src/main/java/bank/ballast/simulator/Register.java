package bank.ballast.simulator;

import bank.ballast.kernel.Money;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the scheme knows of payments: in memory, and line by line in a file that a start reads. */
final class Register {

  private static final Gson JSON = new Gson();

  private final Path file;
  private final Map<String, Movement> movements = new LinkedHashMap<>();

  Register(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.file = folder.resolve("payments.jsonl");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        // A line that was cut off by a crash is the last one, and was told to nobody.
        if (line.endsWith("}")) {
          Movement movement = JSON.fromJson(line, Line.class).movement();
          movements.put(movement.transactionId(), movement);
        }
      }
    }
  }

  /** A payment as a line. */
  private record Line(
      String transactionId,
      boolean outgoing,
      long minorUnits,
      String currency,
      String otherName,
      String otherSortCode,
      String otherAccount,
      String bankAccount,
      String reference,
      String status,
      @Nullable String reason,
      boolean returned,
      String settledOn,
      String decidedAt,
      String orderId) {

    static Line of(Movement it) {
      return new Line(
          it.transactionId(),
          it.outgoing(),
          it.amount().minorUnits(),
          it.amount().currencyCode(),
          it.otherName(),
          it.otherSortCode(),
          it.otherAccount(),
          it.bankAccount(),
          it.reference(),
          it.status(),
          it.reason(),
          it.returned(),
          it.settledOn().toString(),
          it.decidedAt().toString(),
          it.orderId());
    }

    Movement movement() {
      return new Movement(
          transactionId,
          outgoing,
          Money.of(minorUnits, currency),
          otherName,
          otherSortCode,
          otherAccount,
          bankAccount,
          reference,
          status,
          reason,
          returned,
          LocalDate.parse(settledOn),
          Instant.parse(decidedAt),
          orderId);
    }
  }

  synchronized Optional<Movement> find(String transactionId) {
    return Optional.ofNullable(movements.get(transactionId));
  }

  /** Keeps a payment as it is now. */
  synchronized void put(Movement movement) {
    try {
      Files.writeString(
          file,
          JSON.toJson(Line.of(movement)) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    movements.put(movement.transactionId(), movement);
  }

  /** All of them, the latest first. */
  synchronized List<Movement> all() {
    List<Movement> all = new ArrayList<>(movements.values());
    Collections.reverse(all);
    return all;
  }
}
