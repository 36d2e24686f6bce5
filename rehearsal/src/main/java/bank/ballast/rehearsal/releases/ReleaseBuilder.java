package bank.ballast.rehearsal.releases;

import bank.ballast.local.Folders;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the EARs of seeded releases: the built one with a few classes and files in it replaced. No
 * Maven runs, so that one takes seconds, and so that nothing but the change is different.
 */
public final class ReleaseBuilder implements AutoCloseable {

  private static final Pattern SOURCE =
      Pattern.compile("([a-z-]+)/src/main/(java|resources|webapp)/(.+)");

  private final Path project;
  private final BuiltEar ear;
  private final SourceCompiler compiler;
  private final Path workshop;

  /**
   * One for the sources of a project and what was built of them.
   *
   * @param settings say where the build is; nothing of them runs
   * @throws StackFailure where there is no build
   */
  public ReleaseBuilder(Path project, StackSettings settings) throws IOException {
    Path built = settings.build().resolve("banking.ear");
    Path modules = settings.build().resolve("server/modules");
    if (!Files.isRegularFile(built) || !Files.isDirectory(modules)) {
      throw new StackFailure(
          "The bank is not built: %s or %s is missing.".formatted(built, modules));
    }
    this.project = project;
    this.workshop = Files.createTempDirectory("ballast-releases");
    this.ear = BuiltEar.of(built);
    List<Path> classPath =
        new ArrayList<>(ear.unpackClassPath(Files.createDirectory(workshop.resolve("ear"))));
    classPath.addAll(jars(modules));
    this.compiler = new SourceCompiler(List.copyOf(classPath));
  }

  /**
   * Makes the EAR of one release.
   *
   * @param target where to; what is there is replaced
   * @throws BrokenRelease where its change does not fit today's sources
   */
  public void build(SeededRelease release, Path target) throws IOException {
    Path work = Files.createTempDirectory(workshop, release.name());
    try {
      Path sources = Files.createDirectory(work.resolve("sources"));
      Path classes = Files.createDirectory(work.resolve("classes"));
      Map<BuiltEar.Place, Path> changes =
          changes(release, release.patch().applyTo(project, sources), sources, classes);
      new EarCopy(ear.file()).write(target, changes, release.name());
    } finally {
      Folders.delete(work);
    }
  }

  private Map<BuiltEar.Place, Path> changes(
      SeededRelease release, List<Path> files, Path sources, Path classes) throws IOException {
    Map<BuiltEar.Place, Path> changes = new java.util.HashMap<>();
    Map<String, String> moduleOfSource = new TreeMap<>();
    List<Path> toCompile = new ArrayList<>();
    for (Path file : files) {
      Matcher source = SOURCE.matcher(file.toString());
      if (!source.matches()) {
        throw new BrokenRelease(
            release.name(), "it changes %s, which is in no module of the EAR.".formatted(file));
      }
      String module = source.group(1);
      String name = source.group(3);
      Path changed = sources.resolve(file);
      switch (source.group(2)) {
        case "java" -> {
          moduleOfSource.put(name.replaceAll("\\.java$", ""), module);
          toCompile.add(changed);
        }
        case "resources" -> changes.put(ear.onClassPath(release.name(), module, name), changed);
        default -> changes.put(ear.inWebApp(release.name(), module, name), changed);
      }
    }
    if (!toCompile.isEmpty()) {
      compiler.compile(release.name(), toCompile, classes);
      for (Path made : files(classes)) {
        String name = classes.relativize(made).toString();
        String module = moduleOfSource.get(name.replaceAll("(\\$[^/]*)?\\.class$", ""));
        if (module == null) {
          throw new BrokenRelease(release.name(), name + " is of no source that it changes.");
        }
        changes.put(ear.onClassPath(release.name(), module, name), made);
      }
    }
    return changes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> jars(Path modules) throws IOException {
    return files(modules).stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  /** Clears away what was unpacked. */
  @Override
  public void close() throws IOException {
    Folders.delete(workshop);
  }
}
