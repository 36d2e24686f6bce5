package bank.ballast.rehearsaltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.local.StackSettings;
import bank.ballast.rehearsal.releases.ReleaseBuilder;
import bank.ballast.rehearsal.releases.SeededRelease;
import bank.ballast.rehearsal.releases.SeededReleases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the build, and no server. */
class SeededReleasesIT {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "rehearsal-tests"), "..").toAbsolutePath().normalize();
  private static final StackSettings SETTINGS = StackSettings.of(PROJECT, Map.of());

  @TempDir private Path folder = Path.of("");

  @Test
  void eachIsTheBuiltEarButForItsChange() throws IOException {
    Map<String, String> built = content(SETTINGS.build().resolve("banking.ear"));
    try (ReleaseBuilder builder = new ReleaseBuilder(PROJECT, SETTINGS)) {
      for (SeededRelease release : SeededReleases.of(PROJECT).all()) {
        Path ear = folder.resolve(release.name() + ".ear");

        builder.build(release, ear);

        Set<String> expected = new TreeSet<>();
        for (Path file : release.patch().files()) {
          expected.add(place(file.toString()));
        }
        assertEquals(expected, differences(built, content(ear)), release.name());
      }
    }
  }

  @Test
  void theSameChangeGivesTheSameBytesUnderAVersionOfItsOwn() throws IOException {
    SeededRelease release = SeededReleases.of(PROJECT).named(Set.of("token-audience")).get(0);
    Path one = folder.resolve("one.ear");
    Path two = folder.resolve("two.ear");

    try (ReleaseBuilder builder = new ReleaseBuilder(PROJECT, SETTINGS)) {
      builder.build(release, one);
      builder.build(release, two);
    }

    assertEquals(-1, Files.mismatch(one, two));
    try (JarFile ear = new JarFile(one.toFile())) {
      String version = ear.getManifest().getMainAttributes().getValue("Implementation-Version");
      assertFalse(version == null || !version.endsWith("-token-audience"), "" + version);
    }
  }

  /** Where a source's class, or a resource, is looked for: {@code web.war/WEB-INF/web.xml}. */
  private static String place(String source) {
    String module = source.substring(0, source.indexOf('/'));
    String name = source.replaceFirst("^[^/]+/src/main/(java|resources|webapp)/", "");
    return module.replaceFirst("-war$", "") + "/" + name.replaceFirst("\\.java$", "");
  }

  private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
    Set<String> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    return all.stream()
        .filter(name -> !java.util.Objects.equals(one.get(name), other.get(name)))
        .map(name -> name.replaceFirst("(\\$[^/]*)?\\.class$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is in an EAR's archives, as {@link #place} names it; the EAR's own manifest left out. */
  private static Map<String, String> content(Path ear) throws IOException {
    Map<String, String> content = new HashMap<>();
    try (InputStream in = Files.newInputStream(ear)) {
      ZipInputStream entries = new ZipInputStream(in);
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName().replaceFirst("^lib/", "");
        if (name.endsWith(".jar") || name.endsWith(".war")) {
          addArchive(name.replaceFirst("\\.[jw]ar$", ""), entries.readAllBytes(), content);
        } else if (!name.equals(JarFile.MANIFEST_NAME)) {
          content.put(name, new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return content;
  }

  private static void addArchive(String archive, byte[] bytes, Map<String, String> content)
      throws IOException {
    ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      content.put(
          archive + "/" + entry.getName().replaceFirst("^WEB-INF/classes/", ""),
          new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
  }
}
