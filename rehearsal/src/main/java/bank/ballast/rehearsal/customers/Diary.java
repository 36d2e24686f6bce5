package bank.ballast.rehearsal.customers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything that customers tried, in memory and in a file. */
public final class Diary implements AutoCloseable {

  private static final String HEADING =
      "at,customer,platform,version,what,outcome,status,detail,millis\n";

  private final List<Attempt> attempts = new ArrayList<>();
  private final BufferedWriter file;

  /** One that is also written to a file, which begins anew. */
  public Diary(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.file = Files.newBufferedWriter(file);
    this.file.write(HEADING);
  }

  synchronized void add(Attempt attempt) {
    attempts.add(attempt);
    try {
      file.write(attempt.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was wanted from a moment on. */
  public synchronized List<Attempt> since(Instant moment) {
    // In the order in which things ended; what was wanted long before is further back.
    return attempts.stream().filter(attempt -> !attempt.at().isBefore(moment)).toList();
  }

  /** How much there is. */
  public synchronized int size() {
    return attempts.size();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
