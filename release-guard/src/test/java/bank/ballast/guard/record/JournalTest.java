package bank.ballast.guard.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.guard.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void halfALineSpoilsNeitherWhatWasBeforeNorWhatComes() throws IOException {
    Path file = folder.resolve("record.jsonl");
    Journal<Happening> journal = new Journal<>(file, Happening.class);
    Happening one = Happening.now("ONE", "");
    Happening two = Happening.now("TWO", "");
    journal.add(one);
    Files.writeString(file, "{\"at\":\"20", StandardOpenOption.APPEND);
    assertEquals(List.of(one), journal.all());
    journal.add(two);
    assertEquals(List.of(one, two), journal.all());
  }

  @Test
  void halfALetterIsHalfALine() throws IOException {
    Path file = folder.resolve("record.jsonl");
    Journal<Happening> journal = new Journal<>(file, Happening.class);
    Happening one = Happening.now("ONE", "\u0639\u0637\u0644");
    journal.add(one);
    byte[] half = {'{', '"', 'a', 't', '"', ':', '"', (byte) 0xD8};
    Files.write(file, half, StandardOpenOption.APPEND);
    assertEquals(List.of(one), journal.all());
  }

  @Test
  void itsOwnerAloneReadsIt() throws IOException {
    Path file = folder.resolve("record.jsonl");
    new Journal<>(file, Happening.class).add(Happening.now("ONE", ""));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
