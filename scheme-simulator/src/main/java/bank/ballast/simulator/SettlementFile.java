package bank.ballast.simulator;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.iso20022.UnreadableMessage;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was settled and stated, line by line. */
final class SettlementFile {

  private static final Gson JSON = new Gson();

  private final Path file;

  SettlementFile(Path folder) {
    this.file = folder.resolve("settlement.jsonl");
  }

  /**
   * A day that is over.
   *
   * @param references of the movements that its statement has
   */
  record Closed(AccountStatement statement, Set<String> references) {}

  /** All that is kept, in its order. */
  record Kept(List<Settled> settled, List<Closed> closed) {}

  /** A movement, or a statement with the references of its movements. */
  private record Line(
      @Nullable String reference,
      @Nullable String transactionId,
      long pence,
      @Nullable String bookedOn,
      @Nullable String valueDate,
      @Nullable String statement,
      @Nullable Set<String> references) {}

  Kept read() {
    List<Settled> settled = new ArrayList<>();
    List<Closed> closed = new ArrayList<>();
    try {
      for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        // A line that was cut off by a crash is the last one, and was told to nobody.
        if (text.endsWith("}")) {
          Line line = JSON.fromJson(text, Line.class);
          if (line.statement() != null && line.references() != null) {
            closed.add(
                new Closed((AccountStatement) SchemeXml.read(line.statement()), line.references()));
          } else if (line.reference() != null && line.transactionId() != null) {
            settled.add(
                new Settled(
                    line.reference(),
                    line.transactionId(),
                    line.pence(),
                    LocalDate.parse(String.valueOf(line.bookedOn())),
                    LocalDate.parse(String.valueOf(line.valueDate()))));
          }
        }
      }
    } catch (IOException | UnreadableMessage broken) {
      throw new IllegalStateException("what was settled can't be read", broken);
    }
    return new Kept(settled, closed);
  }

  void add(Settled it) {
    append(
        new Line(
            it.reference(),
            it.transactionId(),
            it.pence(),
            it.bookedOn().toString(),
            it.valueDate().toString(),
            null,
            null));
  }

  void add(Closed closed) {
    append(
        new Line(
            null, null, 0, null, null, SchemeXml.write(closed.statement()), closed.references()));
  }

  private void append(Line line) {
    try {
      Files.writeString(
          file,
          JSON.toJson(line) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
