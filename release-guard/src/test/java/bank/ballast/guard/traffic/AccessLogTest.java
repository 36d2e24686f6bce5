package bank.ballast.guard.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<String> lines = new ArrayList<>();

  @Test
  void hasEachLineOnceAndHalfOnesLater() throws IOException {
    Path file = folder.resolve("haproxy.log");
    AccessLog log = new AccessLog(file, position());
    log.read(lines::add);
    Files.writeString(file, "one\ntw");
    log.read(lines::add);
    assertEquals(List.of("one"), lines);
    add(file, "o\nthree\n");
    log.read(lines::add);
    assertEquals(List.of("one", "two", "three"), lines);
  }

  @Test
  void aLineThatItsReaderStumblesOverIsTheOnlyOneLost() throws IOException {
    Path file = folder.resolve("haproxy.log");
    AccessLog log = new AccessLog(file, position());
    Files.writeString(file, "one\ntwo\nthree\n");
    log.read(
        line -> {
          if ("two".equals(line)) {
            throw new IllegalArgumentException(line);
          }
          lines.add(line);
        });
    add(file, "four\n");
    log.read(lines::add);
    assertEquals(List.of("one", "three", "four"), lines);
  }

  @Test
  void readsTheOldFilesEndBeforeTheNewOne() throws IOException {
    Path file = folder.resolve("haproxy.log");
    AccessLog log = new AccessLog(file, position());
    Files.writeString(file, "one\n");
    log.read(lines::add);
    add(file, "two\n");
    Files.move(file, folder.resolve("haproxy.log.before"));
    Files.writeString(file, "three\n");
    log.read(lines::add);
    assertEquals(List.of("one", "two", "three"), lines);
  }

  @Test
  void leavesOutWhatStoodThere() throws IOException {
    Path file = folder.resolve("haproxy.log");
    Files.writeString(file, "one\n");
    AccessLog log = new AccessLog(file, position());
    add(file, "two\n");
    log.read(lines::add);
    assertEquals(List.of("two"), lines);
  }

  @Test
  void goesOnWhereAnEarlierProcessKeptItsPosition() throws IOException {
    Path file = folder.resolve("haproxy.log");
    AccessLog earlier = new AccessLog(file, position());
    Files.writeString(file, "one\ntw");
    earlier.read(lines::add);
    earlier.keepPosition();
    add(file, "o\nthree\n");
    new AccessLog(file, position()).read(lines::add);
    assertEquals(List.of("one", "two", "three"), lines);
  }

  @Test
  void goesOnInTheOldFileWhereTheProxyBeganAnewMeanwhile() throws IOException {
    Path file = folder.resolve("haproxy.log");
    AccessLog earlier = new AccessLog(file, position());
    Files.writeString(file, "one\n");
    earlier.read(lines::add);
    earlier.keepPosition();
    add(file, "two\n");
    Files.move(file, folder.resolve("haproxy.log.before"));
    Files.writeString(file, "three\n");
    new AccessLog(file, position()).read(lines::add);
    assertEquals(List.of("one", "two", "three"), lines);
  }

  @Test
  void givesTheDiskBackWhatWasReadLongAgoAndLosesNoLine() throws Exception {
    Path file = folder.resolve("haproxy.log");
    String line = "x".repeat(1023) + "\n";
    AccessLog log = new AccessLog(file, position(), 64 << 10, 64 << 10);
    int written = 0;
    for (int turn = 0; turn < 8; turn++) {
      for (int i = 0; i < 128; i++, written++) {
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      log.read(lines::add);
    }
    assertEquals(written, lines.size());
    assertEquals(written * 1024L, Files.size(file));
    long onDisk = kibibytesOnDisk(file);
    assertTrue(onDisk < 512, "KiB on the disk: " + onDisk);
  }

  private Path position() {
    return folder.resolve("position");
  }

  private static long kibibytesOnDisk(Path file) throws Exception {
    Process du = new ProcessBuilder("du", "-k", file.toString()).start();
    String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, du.waitFor());
    return Long.parseLong(said.substring(0, said.indexOf('\t')));
  }

  private static void add(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
