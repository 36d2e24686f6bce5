package bank.ballast.rehearsal.releases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An EAR in the shape of the built one, whose modules are made anew of other sources. Modules that
 * those sources do not have yet are left out.
 */
final class EarOfSources {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String CLASSES = "WEB-INF/classes/";
  private static final String JAVA = ".java";

  private final BuiltEar shape;
  private final Path sources;

  /** Archives of the EAR that are the project's own, and their modules' names. */
  private final Map<String, String> own = new LinkedHashMap<>();

  /**
   * With nothing read yet.
   *
   * @param project by which its own archives are told from libraries
   * @param sources other sources of the same modules
   */
  EarOfSources(BuiltEar shape, Path project, Path sources) {
    this.shape = shape;
    this.sources = sources;
    for (String archive : shape.archives()) {
      String name = archive.replaceFirst("^lib/", "").replaceFirst("\\.jar$", "");
      String module = name.replaceFirst("\\.war$", "-war");
      if (Files.isRegularFile(project.resolve(module).resolve("pom.xml"))) {
        own.put(archive, module);
      }
    }
  }

  /** Whether an unpacked part of the built EAR is the project's own, and no library. */
  boolean isOwn(Path unpacked) {
    String path = unpacked.toString();
    return path.replace('\\', '/').replaceFirst("/$", "").endsWith("WEB-INF/classes")
        || own.keySet().stream().anyMatch(archive -> unpacked.endsWith(archive.replace('/', '-')));
  }

  /** What has to be compiled. */
  List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : own.values()) {
      files(module, "java").forEach((name, file) -> files.add(file));
    }
    return files.stream().filter(file -> file.toString().endsWith(JAVA)).toList();
  }

  /**
   * Writes it.
   *
   * @param classes of {@link #javaFiles}
   * @param suffix is added to the version in the manifest
   */
  void write(Path target, Path classes, String suffix) throws IOException {
    Map<String, Map<String, Path>> classesOf = classesByModule(classes);
    try (InputStream in = Files.newInputStream(shape.file());
        ZipInputStream from = new ZipInputStream(in);
        OutputStream out = Files.newOutputStream(target);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String name = entry.getName();
        String module = own.get(name);
        Path descriptor = sources.resolve("banking-ear/src/main/application").resolve(name);
        if (module != null && !Files.isDirectory(sources.resolve(module))) {
          continue;
        }
        to.putNextEntry(new ZipEntry(name));
        if (module != null) {
          to.write(archive(from, module, classesOf.getOrDefault(module, Map.of())));
        } else if (name.equals(JarFile.MANIFEST_NAME)) {
          EarCopy.manifest(from, suffix).write(to);
        } else if (name.equals(DESCRIPTOR)) {
          to.write(withoutLeftOut(from.readAllBytes()));
        } else if (Files.isRegularFile(descriptor)) {
          Files.copy(descriptor, to);
        } else {
          from.transferTo(to);
        }
      }
    }
  }

  /** A module's archive: manifest and libraries as they are, the rest of the other sources. */
  private byte[] archive(InputStream content, String module, Map<String, Path> classes)
      throws IOException {
    boolean war = module.endsWith("-war");
    Map<String, Path> files = new TreeMap<>();
    Map<String, Path> onClassPath = new TreeMap<>(files(module, "resources"));
    onClassPath.putAll(classes);
    onClassPath.forEach((name, file) -> files.put(war ? CLASSES + name : name, file));
    files.putAll(files(module, "webapp"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZipInputStream from = new ZipInputStream(content);
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String name = entry.getName();
        boolean library = name.startsWith("WEB-INF/lib/") && name.endsWith(".jar");
        if (library || name.equals(JarFile.MANIFEST_NAME)) {
          to.putNextEntry(new ZipEntry(name));
          from.transferTo(to);
          files.remove(name);
        }
      }
      for (Map.Entry<String, Path> file : files.entrySet()) {
        to.putNextEntry(new ZipEntry(file.getKey()));
        Files.copy(file.getValue(), to);
      }
    }
    return bytes.toByteArray();
  }

  private byte[] withoutLeftOut(byte[] descriptor) {
    String text = new String(descriptor, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> each : own.entrySet()) {
      if (!Files.isDirectory(sources.resolve(each.getValue()))) {
        text =
            text.replaceAll(
                "(?s)\\s*<module>\\s*<(\\w+)>"
                    + Pattern.quote(each.getKey())
                    + "</\\1>\\s*</module>",
                "");
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Of each module, its classes by their names in an archive. */
  private Map<String, Map<String, Path>> classesByModule(Path classes) throws IOException {
    Map<String, String> moduleOf = new HashMap<>();
    for (String module : own.values()) {
      for (String name : files(module, "java").keySet()) {
        moduleOf.put(name.replaceFirst("\\.java$", ""), module);
        // For a class that shares its file with another one.
        moduleOf.putIfAbsent(folder(name), module);
      }
    }
    Map<String, Map<String, Path>> byModule = new HashMap<>();
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString();
        String type = name.replaceFirst("(\\$[^/]*)?\\.class$", "");
        String module = moduleOf.getOrDefault(type, moduleOf.get(folder(name)));
        if (module == null) {
          throw new IllegalStateException(name + " is of no source.");
        }
        byModule.computeIfAbsent(module, none -> new TreeMap<>()).put(name, file);
      }
    }
    return byModule;
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private Map<String, Path> files(String module, String kind) throws IOException {
    Path folder = sources.resolve(module).resolve("src/main").resolve(kind);
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .forEach(file -> files.put(folder.relativize(file).toString(), file));
      }
    }
    return files;
  }
}
