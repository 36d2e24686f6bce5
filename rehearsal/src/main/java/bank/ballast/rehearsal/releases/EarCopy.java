package bank.ballast.rehearsal.releases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies an EAR with a few entries of its archives replaced or added. The same change gives the
 * same bytes: what is new has the time of what was there.
 *
 * @param original the EAR to copy
 */
record EarCopy(Path original) {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String UNKNOWN_VERSION = "0";

  /**
   * Writes the copy, whole or not at all.
   *
   * @param changes the files that go to places in its archives
   * @param suffix is added to the version in the manifest
   */
  void write(Path target, Map<BuiltEar.Place, Path> changes, String suffix) throws IOException {
    Map<String, Map<String, Path>> byArchive = new HashMap<>();
    changes.forEach(
        (place, file) ->
            byArchive
                .computeIfAbsent(place.archive(), archive -> new TreeMap<>())
                .put(place.entry(), file));
    Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile(folder, target.getFileName().toString(), ".part");
    try {
      try (InputStream in = Files.newInputStream(original);
          ZipInputStream from = new ZipInputStream(in);
          OutputStream out = Files.newOutputStream(fresh);
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
          to.putNextEntry(like(entry, entry.getName()));
          Map<String, Path> replaced = byArchive.remove(entry.getName());
          if (replaced != null) {
            to.write(archive(from, replaced));
          } else if (entry.getName().equals(MANIFEST)) {
            manifest(from, suffix).write(to);
          } else {
            from.transferTo(to);
          }
        }
      }
      if (!byArchive.isEmpty()) {
        throw new IllegalArgumentException("not in the EAR: " + byArchive.keySet());
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static byte[] archive(InputStream content, Map<String, Path> replaced)
      throws IOException {
    Map<String, Path> left = new TreeMap<>(replaced);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZipInputStream from = new ZipInputStream(content);
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      ZipEntry last = new ZipEntry(MANIFEST);
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        last = entry;
        to.putNextEntry(like(entry, entry.getName()));
        Path file = left.remove(entry.getName());
        if (file != null) {
          Files.copy(file, to);
        } else {
          from.transferTo(to);
        }
      }
      for (Map.Entry<String, Path> added : left.entrySet()) {
        to.putNextEntry(like(last, added.getKey()));
        Files.copy(added.getValue(), to);
      }
    }
    return bytes.toByteArray();
  }

  /** An EAR's own, under a version of its own. */
  static Manifest manifest(InputStream content, String suffix) throws IOException {
    Manifest manifest = new Manifest(content);
    Attributes main = manifest.getMainAttributes();
    String version = main.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    main.put(
        Attributes.Name.IMPLEMENTATION_VERSION,
        (version == null ? UNKNOWN_VERSION : version) + "-" + suffix);
    return manifest;
  }

  private static ZipEntry like(ZipEntry other, String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(other.getTime());
    return entry;
  }
}
