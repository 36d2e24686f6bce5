package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of MariaDB's programs at work, whose output is read or whose input is written while it runs.
 * What it has to say stands in a log of its own.
 */
final class MariaDbTool implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Process process;
  private final Path log;

  private MariaDbTool(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param folder where it works: sockets are named from there
   * @param log is written anew
   */
  static MariaDbTool start(List<String> command, Path folder, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.to(log.toFile()));
    builder.environment().put("TZ", "UTC");
    String name = String.valueOf(Path.of(command.get(0)).getFileName());
    return new MariaDbTool(name, builder.start(), log);
  }

  /** What it writes. */
  InputStream output() {
    return process.getInputStream();
  }

  /**
   * Gives it all that it has to read, and waits until it is done.
   *
   * @throws StackFailure where it failed
   */
  void feed(InputStream input) throws IOException, InterruptedException {
    try (OutputStream to = process.getOutputStream()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        write(to, buffer, read);
      }
    } catch (StoppedReading stopped) {
      // It failed, and will say why.
      finish();
      throw new StackFailure("%s stopped reading. Its log is %s".formatted(name, log), stopped);
    }
    finish();
  }

  /**
   * Waits until it is done.
   *
   * @throws StackFailure where it failed, with its last words
   */
  void finish() throws IOException, InterruptedException {
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (process.waitFor() != 0) {
      throw new StackFailure("%s failed%s. Its log is %s".formatted(name, lastWords(), log));
    }
  }

  /** Ends it, where it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static void write(OutputStream to, byte[] bytes, int count) throws StoppedReading {
    try {
      to.write(bytes, 0, count);
    } catch (IOException e) {
      throw new StoppedReading(e);
    }
  }

  private String lastWords() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
  }

  /** Tells a pipe that broke from a source that failed. */
  private static final class StoppedReading extends IOException {

    private static final long serialVersionUID = 1L;

    StoppedReading(IOException cause) {
      super(cause);
    }
  }
}
