package bank.ballast.guard.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    AccessLog log = new AccessLog(file, false);
    log.read(lines::add);
    Files.writeString(file, "one\ntw");
    log.read(lines::add);
    assertEquals(List.of("one"), lines);
    add(file, "o\nthree\n");
    log.read(lines::add);
    assertEquals(List.of("one", "two", "three"), lines);
  }

  @Test
  void readsTheOldFilesEndBeforeTheNewOne() throws IOException {
    Path file = folder.resolve("haproxy.log");
    Files.writeString(file, "one\n");
    AccessLog log = new AccessLog(file, false);
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
    AccessLog log = new AccessLog(file, true);
    add(file, "two\n");
    log.read(lines::add);
    assertEquals(List.of("two"), lines);
  }

  private static void add(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
