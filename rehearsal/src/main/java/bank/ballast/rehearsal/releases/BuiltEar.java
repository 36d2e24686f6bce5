package bank.ballast.rehearsal.releases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The EAR that the build left, and where each module's classes and files lie in it.
 *
 * @param file the EAR
 * @param archives the names of the jars and WARs in it
 */
record BuiltEar(Path file, Set<String> archives) {

  private static final String CLASSES = "WEB-INF/classes/";

  static BuiltEar of(Path file) throws IOException {
    try (ZipFile ear = new ZipFile(file.toFile())) {
      Set<String> archives = new LinkedHashSet<>();
      ear.stream().map(ZipEntry::getName).filter(BuiltEar::isArchive).forEach(archives::add);
      return new BuiltEar(file, archives);
    }
  }

  /**
   * Where something of a module's belongs.
   *
   * @param archive the jar or WAR in the EAR
   * @param entry the name in it
   */
  record Place(String archive, String entry) {}

  /**
   * The place of a class or resource of a module.
   *
   * @throws BrokenRelease where the module is not in the EAR
   */
  Place onClassPath(String release, String module, String name) {
    String archive = archive(release, module);
    return new Place(archive, isWar(archive) ? CLASSES + name : name);
  }

  /**
   * The place of a page, script or descriptor of a WAR.
   *
   * @throws BrokenRelease where the module is no WAR of the EAR
   */
  Place inWebApp(String release, String module, String name) {
    String archive = archive(release, module);
    if (!isWar(archive)) {
      throw new BrokenRelease(release, "%s has no pages.".formatted(module));
    }
    return new Place(archive, name);
  }

  private String archive(String release, String module) {
    return Stream.of(
            module + ".jar", "lib/" + module + ".jar", module.replaceAll("-war$", "") + ".war")
        .filter(archives::contains)
        .findFirst()
        .orElseThrow(
            () -> new BrokenRelease(release, "the module %s is not in the EAR.".formatted(module)));
  }

  /**
   * Takes everything out that changed sources may be compiled against.
   *
   * @param target an empty folder
   * @return jars and folders, for a class path
   */
  List<Path> unpackClassPath(Path target) throws IOException {
    List<Path> classPath = new ArrayList<>();
    try (ZipFile ear = new ZipFile(file.toFile())) {
      for (String archive : archives) {
        ZipEntry entry = ear.getEntry(archive);
        try (InputStream in = ear.getInputStream(entry)) {
          if (isWar(archive)) {
            unpackWar(in, target.resolve(archive + ".d"), classPath);
          } else {
            classPath.add(keep(in, target.resolve(archive.replace('/', '-'))));
          }
        }
      }
    }
    return classPath;
  }

  private static void unpackWar(InputStream war, Path target, List<Path> classPath)
      throws IOException {
    classPath.add(target.resolve(CLASSES));
    ZipInputStream entries = new ZipInputStream(war);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      String name = entry.getName();
      Path place = target.resolve(name).normalize();
      if (entry.isDirectory() || !place.startsWith(target)) {
        continue;
      }
      if (name.startsWith("WEB-INF/lib/")) {
        classPath.add(keep(entries, place));
      } else if (name.startsWith(CLASSES)) {
        keep(entries, place);
      }
    }
  }

  private static Path keep(InputStream content, Path place) throws IOException {
    Files.createDirectories(place.getParent());
    Files.copy(content, place);
    return place;
  }

  private static boolean isArchive(String name) {
    return name.endsWith(".jar") || isWar(name);
  }

  private static boolean isWar(String name) {
    return name.endsWith(".war");
  }
}
