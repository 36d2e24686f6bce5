package bank.ballast.guard.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the proxy's log from where it was read last. The proxy writes to a file and not to this
 * process, so nothing is lost while this process is away; a proxy that starts anew begins a new
 * file, and the end of the old one is read first. Of what was read the oldest part is given back to
 * the disk in place: moving or emptying the file would lose what is written at that moment.
 */
public final class AccessLog {

  private static final int AT_ONCE = 1 << 16;

  /** Some hours of a busy day, for people to look into. */
  private static final long KEPT = 256L << 20;

  private static final long GIVEN_BACK_AT_ONCE = 16L << 20;

  private final Path file;
  private final Path before;
  private final Path position;
  private final long kept;
  private final long givenBackAtOnce;
  private long givenBack;
  private @Nullable String identity;
  private long offset;
  private long keptPosition = -1;
  private final ByteArrayOutputStream half = new ByteArrayOutputStream();

  /**
   * A log. Where it was read before, reading goes on from there; one that was never read begins
   * with what is written from now on.
   *
   * @param file that the proxy writes
   * @param position where {@link #keepPosition} keeps how far it was read
   */
  public AccessLog(Path file, Path position) throws IOException {
    this(file, position, KEPT, GIVEN_BACK_AT_ONCE);
  }

  /** As the other, with sizes of its own: bytes that stay, and bytes that go at a time. */
  AccessLog(Path file, Path position, long kept, long givenBackAtOnce) throws IOException {
    this.kept = kept;
    this.givenBackAtOnce = givenBackAtOnce;
    this.file = file;
    this.before = file.resolveSibling(file.getFileName() + ".before");
    this.position = position;
    if (Files.exists(position)) {
      String[] words = Files.readString(position).strip().split(" ", 2);
      offset = Long.parseLong(words[0]);
      identity = words[1];
    } else if (Files.exists(file)) {
      identity = identityOf(file);
      offset = Files.size(file);
    }
  }

  /**
   * Keeps on the disk how far it was read, for whoever reads it after this process. To be called
   * when what came of the lines is kept too: after a crash, lines since then are read again.
   */
  public void keepPosition() throws IOException {
    long now = offset - half.size();
    if (identity == null || now == keptPosition) {
      return;
    }
    Path next = position.resolveSibling(position.getFileName() + ".next");
    Files.writeString(next, now + " " + identity);
    Files.move(next, position, StandardCopyOption.ATOMIC_MOVE);
    keptPosition = now;
  }

  /** Hands over all whole lines that were written since the last call. */
  public void read(Consumer<String> lines) throws IOException {
    String now = identityOf(file);
    if (now == null) {
      return;
    }
    if (identity != null && !Objects.equals(identity, now)) {
      if (Objects.equals(identity, identityOf(before))) {
        readFrom(before, lines);
      }
      offset = 0;
      givenBack = 0;
      half.reset();
    }
    identity = now;
    readFrom(file, lines);
    giveBack();
  }

  private void giveBack() throws IOException {
    long upTo = offset - kept;
    if (upTo - givenBack < givenBackAtOnce) {
      return;
    }
    givenBack = upTo;
    try {
      int exit =
          new ProcessBuilder(
                  "fallocate", "--punch-hole", "--offset=0", "--length=" + upTo, file.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0) {
        System.err.println("The disk does not take back what was read of " + file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readFrom(Path from, Consumer<String> lines) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(from.toFile(), "r")) {
      if (in.length() < offset) {
        // Somebody emptied it.
        offset = 0;
        half.reset();
      }
      in.seek(offset);
      byte[] buffer = new byte[AT_ONCE];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        offset += n;
        split(buffer, n, lines);
      }
    }
  }

  private void split(byte[] buffer, int length, Consumer<String> lines) {
    int begin = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        half.write(buffer, begin, i - begin);
        String line = half.toString(StandardCharsets.US_ASCII);
        half.reset();
        hand(line, lines);
        begin = i + 1;
      }
    }
    half.write(buffer, begin, length - begin);
  }

  /** A line that its reader stumbles over does not take those after it along. */
  private static void hand(String line, Consumer<String> lines) {
    try {
      lines.accept(line);
    } catch (RuntimeException e) {
      System.err.println("A line of the proxy's log could not be judged: " + e);
    }
  }

  private static @Nullable String identityOf(Path path) throws IOException {
    try {
      return Objects.toString(
          Files.readAttributes(path, BasicFileAttributes.class).fileKey(), null);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
