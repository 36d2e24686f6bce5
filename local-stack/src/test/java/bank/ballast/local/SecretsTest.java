package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that go with restored databases. */
class SecretsTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void thoseThatKeycloakKnowsMoveWithItsDatabase() throws Exception {
    Secrets theirs = Secrets.in(folder.resolve("theirs"));
    String client = theirs.serverClient();
    theirs.databaseRoot();
    Secrets ours = Secrets.in(folder.resolve("ours"));
    String root = ours.databaseRoot();
    String before = ours.serverClient();

    Path kept = ours.adopt(theirs.heldByKeycloak(), "kept.properties");

    Secrets read = Secrets.in(folder.resolve("ours"));
    assertEquals(client, read.serverClient());
    assertEquals(root, read.databaseRoot());
    assertNotNull(kept);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    assertNotEquals(client, before);
    assertEquals(before, value(kept, "client.bank-server"));
  }

  @Test
  void nothingIsKeptWhereNothingIsReplaced() throws Exception {
    Secrets theirs = Secrets.in(folder.resolve("theirs"));
    String client = theirs.portalClient();
    Secrets ours = Secrets.in(folder.resolve("ours"));
    ours.databaseRoot();

    assertNull(ours.adopt(theirs.heldByKeycloak(), "kept.properties"));
    assertEquals(client, ours.portalClient());
    assertNull(ours.adopt(theirs.heldByKeycloak(), "kept.properties"));
  }

  private static String value(Path file, String key) throws Exception {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElse("");
  }
}
