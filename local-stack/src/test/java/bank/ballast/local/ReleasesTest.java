package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void aReleaseIsCalledByItsVersionAndWhatIsInIt() throws Exception {
    String one = Releases.idOf(ear("0.1.0", "a"));
    String other = Releases.idOf(ear("0.1.0", "b"));

    assertTrue(one.matches("0\\.1\\.0-[0-9a-f]{8}"), one);
    assertTrue(!one.equals(other), "other content, other release");
    assertEquals(one, Releases.idOf(ear("0.1.0", "a")));
    assertTrue(Releases.idOf(ear("1 x/../y", "a")).startsWith("1_x_.._y-"));
  }

  @Test
  void whatIsKeptIsThereWhateverIsBuiltNext() throws Exception {
    Releases releases = releases();
    Path built = ear("0.1.0", "a");
    byte[] content = Files.readAllBytes(built);

    String id = releases.keep(built);
    Files.delete(built);

    assertEquals(content.length, Files.size(releases.ear(id)));
    assertEquals(id, Releases.idOf(releases.ear(id)));
  }

  @Test
  void theStableOneIsOneThatIsKept() throws Exception {
    Releases releases = releases();
    assertEquals(Optional.empty(), releases.stable());
    String id = releases.keep(ear("0.1.0", "a"));

    releases.makeStable(id);

    assertEquals(Optional.of(id), releases().stable());
    assertThrows(StackFailure.class, () -> releases.makeStable("0.9.0-01234567"));
    assertThrows(StackFailure.class, () -> releases.ear("../" + folder.getFileName()));
    assertEquals(Optional.of(id), releases().stable());
  }

  @Test
  void theLastThreeTheStableOneAndThoseInUseAreNotForgotten() throws Exception {
    Releases releases = releases();
    String[] ids = new String[7];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = releases.keep(ear("0.1." + i, "a"));
      Files.setLastModifiedTime(
          releases.ear(ids[i]),
          FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)));
    }
    releases.makeStable(ids[0]);

    releases.forgetOld(Set.of(ids[2]));

    assertEquals(
        List.of(ids[6], ids[5], ids[4], ids[2], ids[0]),
        releases.all().stream().map(Releases.Release::id).toList());
    assertEquals(Optional.of(ids[0]), releases.stable());
  }

  @Test
  void theOneBeforeTheStableOneIsNotForgotten() throws Exception {
    Releases releases = releases();
    String[] ids = new String[6];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = releases.keep(ear("0.2." + i, "a"));
      Files.setLastModifiedTime(
          releases.ear(ids[i]),
          FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)));
    }
    releases.makeStable(ids[0]);
    releases.makeStable(ids[1]);
    releases.makeStable(ids[1]);

    releases.forgetOld(Set.of());

    assertEquals(Optional.of(ids[0]), releases.before());
    assertEquals(
        List.of(ids[5], ids[4], ids[3], ids[1], ids[0]),
        releases.all().stream().map(Releases.Release::id).toList());
  }

  @Test
  void whatIsNoArchiveIsNoRelease() throws Exception {
    Path text = Files.writeString(folder.resolve("text.ear"), "text");

    assertThrows(StackFailure.class, () -> releases().keep(text));
    assertThrows(StackFailure.class, () -> releases().keep(folder.resolve("none.ear")));
  }

  private Releases releases() {
    return new Releases(folder.resolve("releases"));
  }

  private Path ear(String version, String content) throws IOException {
    Path file = folder.resolve("built.ear");
    try (ZipOutputStream ear = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          ear,
          "META-INF/MANIFEST.MF",
          "Manifest-Version: 1.0\nImplementation-Version: " + version + "\n\n");
      put(ear, "content", content);
    }
    return file;
  }

  private static void put(ZipOutputStream ear, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    ear.putNextEntry(entry);
    ear.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ear.closeEntry();
  }
}
