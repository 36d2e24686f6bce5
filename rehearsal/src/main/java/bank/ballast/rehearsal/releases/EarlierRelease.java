package bank.ballast.rehearsal.releases;

import bank.ballast.local.Folders;
import bank.ballast.local.StackSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The release before today's, made of the project's history: the last one that was tagged, or where
 * none was, the last state of the sources that had fewer migrations. Its sources, pages and
 * descriptors are its own; libraries and the server are today's, for nothing is fetched.
 *
 * @param commit by which git knows it
 * @param name for people
 */
public record EarlierRelease(String commit, String name) {

  private static final Pattern MIGRATION =
      Pattern.compile("[a-z-]+/src/main/resources/db/migration/.+\\.sql");

  /**
   * Looks for it.
   *
   * @return empty where there is no history, or not enough of it, as in a shallow clone
   */
  public static Optional<EarlierRelease> of(Path project) throws IOException {
    Optional<String> tag = said(project, "describe", "--tags", "--abbrev=0", "--match=v*", "HEAD^");
    if (tag.isPresent()) {
      return said(project, "rev-parse", tag.get() + "^{commit}")
          .map(commit -> new EarlierRelease(commit, tag.get()));
    }
    Optional<String> head = said(project, "rev-parse", "HEAD");
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> today = migrationsNow(project);
    List<String> candidates = new ArrayList<>(List.of(head.get()));
    said(
            project,
            "log",
            "--first-parent",
            "--format=%P",
            "--",
            ":(glob)*/src/main/resources/db/migration/**")
        .stream()
        .flatMap(String::lines)
        .filter(parents -> !parents.isEmpty())
        .map(parents -> parents.split(" ", 2)[0])
        .forEach(candidates::add);
    for (String commit : candidates) {
      Map<String, String> then = migrationsOf(project, commit);
      // One whose migrations were changed since, before any bank had them, leads nowhere.
      if (!then.isEmpty()
          && then.size() < today.size()
          && today.entrySet().containsAll(then.entrySet())) {
        return Optional.of(new EarlierRelease(commit, commit.substring(0, 8)));
      }
    }
    return Optional.empty();
  }

  /** Of a commit, its migrations by path, each with git's name of its content. */
  private static Map<String, String> migrationsOf(Path project, String commit) throws IOException {
    Map<String, String> found = new TreeMap<>();
    // A line is: mode, type, name of the content; a tab; path.
    said(project, "ls-tree", "-r", commit).stream()
        .flatMap(String::lines)
        .map(line -> line.split("[ \t]", 4))
        .filter(line -> MIGRATION.matcher(line[3]).matches())
        .forEach(line -> found.put(line[3], line[2]));
    return found;
  }

  /** The same of the files as they are now, whether committed or not. */
  private static Map<String, String> migrationsNow(Path project) throws IOException {
    List<String> paths = new ArrayList<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path module : modules.toList()) {
        Path folder = module.resolve("src/main/resources/db/migration");
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files
                .map(file -> project.relativize(file).toString())
                .filter(name -> MIGRATION.matcher(name).matches())
                .forEach(paths::add);
          }
        }
      }
    }
    List<String> question = new ArrayList<>(List.of("hash-object", "--"));
    question.addAll(paths);
    Map<String, String> found = new TreeMap<>();
    Iterator<String> contents =
        said(project, question.toArray(String[]::new)).stream()
            .flatMap(String::lines)
            .toList()
            .iterator();
    paths.forEach(path -> found.put(path, contents.next()));
    return found;
  }

  /**
   * Makes its EAR, in the shape of the one that is built.
   *
   * @param settings say where the build is
   * @throws BrokenRelease where its sources don't compile with today's libraries
   */
  public void build(Path project, StackSettings settings, Path target) throws IOException {
    Path workshop = Files.createTempDirectory("ballast-earlier");
    try {
      Path sources = Files.createDirectory(workshop.resolve("sources"));
      unpack(
          run(project, "archive", "--format=zip", commit, "--", ":(glob)*/src/main/**")
              .orElseThrow(() -> new BrokenRelease(name, "git has it no more.")),
          sources);
      BuiltEar today = BuiltEar.of(settings.build().resolve("banking.ear"));
      EarOfSources ear = new EarOfSources(today, project, sources);
      List<Path> classPath = new ArrayList<>();
      for (Path each : today.unpackClassPath(Files.createDirectory(workshop.resolve("ear")))) {
        if (!ear.isOwn(each)) {
          classPath.add(each);
        }
      }
      try (Stream<Path> modules = Files.walk(settings.build().resolve("server/modules"))) {
        modules.filter(file -> file.toString().endsWith(".jar")).forEach(classPath::add);
      }
      Path classes = Files.createDirectory(workshop.resolve("classes"));
      new SourceCompiler(classPath).compile(name, ear.javaFiles(), classes);
      ear.write(target, classes, name);
    } finally {
      Folders.delete(workshop);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      Path place = target.resolve(entry.getName()).normalize();
      if (!entry.isDirectory() && place.startsWith(target)) {
        Files.createDirectories(place.getParent());
        Files.copy(entries, place);
      }
    }
  }

  private static Optional<String> said(Path project, String... arguments) throws IOException {
    return run(project, arguments)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
        .filter(text -> !text.isEmpty());
  }

  /** What git says; empty where it says no, or is not there. */
  private static Optional<byte[]> run(Path project, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
    command.addAll(List.of(arguments));
    Process git;
    try {
      git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException none) {
      return Optional.empty();
    }
    try (InputStream out = git.getInputStream()) {
      byte[] said = out.readAllBytes();
      return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while git was asked.", e);
    }
  }
}
