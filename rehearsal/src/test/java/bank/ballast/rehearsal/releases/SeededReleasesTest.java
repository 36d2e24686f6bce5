package bank.ballast.rehearsal.releases;

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

class SeededReleasesTest {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "rehearsal"), "..").toAbsolutePath().normalize();
  private static final String PATCH =
      """
      diff --git a/kernel/Thing.java b/kernel/Thing.java
      --- a/kernel/Thing.java
      +++ b/kernel/Thing.java
      @@ -1,3 +1,3 @@
       one
      -two
      +zwei
       three
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void thereAreEnoughOfBothKinds() throws IOException {
    List<SeededRelease> all = SeededReleases.of(PROJECT).all();

    assertTrue(count(all, SeededRelease.Kind.BAD) >= 12, all::toString);
    assertTrue(count(all, SeededRelease.Kind.GOOD) >= 6, all::toString);
  }

  @Test
  void everyChangeFitsTodaysSources() throws IOException {
    for (SeededRelease release : SeededReleases.of(PROJECT).all()) {
      Path target = Files.createDirectory(folder.resolve(release.name()));

      List<Path> changed = release.patch().applyTo(PROJECT, target);

      for (Path file : changed) {
        Path original = PROJECT.resolve(file);
        assertTrue(
            !Files.exists(original) || Files.mismatch(original, target.resolve(file)) >= 0,
            () -> release.name() + " leaves " + file + " as it is");
      }
    }
  }

  @Test
  void whatAddsAMigrationSaysHowToUndoIt() throws IOException {
    for (SeededRelease release : SeededReleases.of(PROJECT).all()) {
      boolean migrates =
          release.patch().files().stream().anyMatch(file -> file.toString().endsWith(".sql"));

      assertEquals(migrates, Files.exists(release.undo()), release.name());
    }
  }

  @Test
  void namesTheReleaseWhosePatchDoesNotFit() throws IOException {
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("kernel"));
    Files.writeString(project.resolve("kernel/Thing.java"), "one\nand two\nthree\n");
    Path patch = Files.writeString(folder.resolve("change.patch"), PATCH);
    Path target = Files.createDirectory(folder.resolve("target"));

    BrokenRelease broken =
        assertThrows(
            BrokenRelease.class, () -> new ChangePatch("odd-one", patch).applyTo(project, target));

    assertTrue(text(broken).contains("odd-one"), () -> text(broken));
    assertTrue(text(broken).contains("kernel/Thing.java"), () -> text(broken));
  }

  @Test
  void appliesInsideAnotherClone() throws IOException {
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("kernel"));
    Files.writeString(project.resolve("kernel/Thing.java"), "one\ntwo\nthree\n");
    Files.createDirectory(folder.resolve(".git"));
    Path patch = Files.writeString(folder.resolve("change.patch"), PATCH);
    Path target = Files.createDirectory(folder.resolve("target"));

    new ChangePatch("odd-one", patch).applyTo(project, target);

    assertEquals("one\nzwei\nthree\n", Files.readString(target.resolve("kernel/Thing.java")));
    assertEquals("one\ntwo\nthree\n", Files.readString(project.resolve("kernel/Thing.java")));
  }

  @Test
  void refusesAPatchThatLeavesTheProject() throws IOException {
    Path patch =
        Files.writeString(
            folder.resolve("change.patch"), PATCH.replace("kernel/Thing", "../Thing"));

    assertThrows(BrokenRelease.class, () -> new ChangePatch("odd-one", patch).files());
  }

  @Test
  void namesWhatIsNotSaidOfARelease() throws IOException {
    Path release = Files.createDirectory(folder.resolve("odd-one"));
    Files.writeString(release.resolve("release.properties"), "title=odd\nkind=bad\nlatest=1\n");

    BrokenRelease broken = assertThrows(BrokenRelease.class, () -> SeededRelease.read(release));

    assertTrue(text(broken).contains("imitates"), () -> text(broken));
    assertFalse(text(broken).contains("title"), () -> text(broken));
  }

  private static String text(BrokenRelease broken) {
    return String.valueOf(broken.getMessage());
  }

  private static long count(List<SeededRelease> releases, SeededRelease.Kind kind) {
    return releases.stream().filter(release -> release.kind() == kind).count();
  }
}
