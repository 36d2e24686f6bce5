package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files follow a backup. */
class BinaryLogTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void allFilesFromTheBackupsOnAreReplayedInOrder() throws Exception {
    files("ballast-1.000009", "ballast-1.000010", "ballast-1.000011", "ballast-1.index");

    assertEquals(
        List.of(folder.resolve("ballast-1.000010"), folder.resolve("ballast-1.000011")),
        new BinaryLog(folder).from("ballast-1.000010"));
  }

  @Test
  void logOfOtherDataIsNotTakenForIt() throws Exception {
    files("ballast-2.000001", "ballast-2.index");

    assertThrows(StackFailure.class, () -> new BinaryLog(folder).from("ballast-1.000001"));
  }

  @Test
  void holeIsNamed() throws Exception {
    files("ballast-1.000001", "ballast-1.000003");

    StackFailure hole =
        assertThrows(StackFailure.class, () -> new BinaryLog(folder).from("ballast-1.000001"));

    assertTrue(String.valueOf(hole.getMessage()).contains("ballast-1.000002 is missing"));
  }

  @Test
  void serverGoesOnWithTheLogThatIsThereAndNamesANewOneAnew() throws Exception {
    assertTrue(name(new BinaryLog(folder)).startsWith("ballast-"));
    files("ballast-1.000001", "ballast-1.index");
    BinaryLog log = new BinaryLog(folder);
    assertEquals("ballast-1", name(log));

    Path aside = log.moveAside();

    assertTrue(aside != null && Files.exists(aside.resolve("ballast-1.index")));
    assertFalse(name(log).equals("ballast-1"));
  }

  private static String name(BinaryLog log) throws IOException {
    return Path.of(log.options().get(0).substring("--log-bin=".length())).getFileName().toString();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "");
    }
  }
}
