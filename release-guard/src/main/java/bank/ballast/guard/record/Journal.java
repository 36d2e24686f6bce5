package bank.ballast.guard.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of what happened, one JSON object a line, only ever added to. What {@link #add} was given
 * is on the disk when it returns; a line that a crash cut off is left out when it is read again.
 */
public final class Journal<T> {

  /** What another version of this program wrote beside is passed over, and no reason to forget. */
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Path file;
  private final Class<T> type;

  /** The one in a file, which is made with the first entry. */
  public Journal(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  /** All that was added, in that order. */
  public List<T> all() throws IOException {
    List<T> entries = new ArrayList<>();
    if (Files.exists(file)) {
      // What was cut off may end in half a letter, which a reader of lines would refuse.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        try {
          entries.add(JSON.readValue(line, type));
        } catch (com.fasterxml.jackson.core.JsonProcessingException cutOff) {
          // Nobody was told that it had been kept.
        }
      }
    }
    return entries;
  }

  /** How many bytes it holds: another number after each entry. */
  public long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** Keeps one more. */
  public void add(T entry) {
    addAll(List.of(entry));
  }

  /** Keeps some more, which costs no more than one. */
  public synchronized void addAll(List<T> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
        StringBuilder text = new StringBuilder();
        if (channel.size() > 0 && !endsWithALine()) {
          // A crash left half a line, which must not spoil this one.
          text.append('\n');
        }
        for (T entry : entries) {
          text.append(JSON.writeValueAsString(entry)).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The record " + file + " could not be written.", e);
    }
  }

  private boolean endsWithALine() throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      in.read(last, in.size() - 1);
      return last.get(0) == '\n';
    }
  }
}
