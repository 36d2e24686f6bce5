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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The release before today's, made of the project's history: the last one that was tagged, or where
 * none was, the last state of the sources whose migrations were not today's. Its sources, pages and
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
    Optional<String> committed = said(project, "ls-tree", "-r", "--name-only", "HEAD");
    if (committed.isEmpty()) {
      return Optional.empty();
    }
    if (!migrations(committed.get().lines()).equals(migrationsOf(project))) {
      return commit(project, "HEAD");
    }
    Optional<String> changed =
        said(
            project,
            "log",
            "--first-parent",
            "-1",
            "--format=%H",
            "--",
            ":(glob)*/src/main/resources/db/migration/**");
    return changed.isPresent() ? commit(project, changed.get() + "^") : Optional.empty();
  }

  private static Optional<EarlierRelease> commit(Path project, String revision) throws IOException {
    return said(project, "rev-parse", "--verify", "--quiet", revision)
        .map(commit -> new EarlierRelease(commit, commit.substring(0, 8)));
  }

  private static Set<String> migrationsOf(Path project) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path module : modules.toList()) {
        Path folder = module.resolve("src/main/resources/db/migration");
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            found.addAll(migrations(files.map(file -> project.relativize(file).toString())));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> migrations(Stream<String> names) {
    return names
        .filter(name -> MIGRATION.matcher(name).matches())
        .collect(Collectors.toCollection(TreeSet::new));
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
