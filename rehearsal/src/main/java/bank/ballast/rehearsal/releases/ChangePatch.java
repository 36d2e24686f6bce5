package bank.ballast.rehearsal.releases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a seeded release changes in the sources, as {@code git diff} writes it.
 *
 * @param release whose it is
 * @param file the patch
 */
public record ChangePatch(String release, Path file) {

  private static final Pattern CHANGED = Pattern.compile("\\+\\+\\+ b/(\\S+)");
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");

  /**
   * The files that it changes or adds, relative to the project.
   *
   * @throws BrokenRelease where it names none, or one outside the project
   */
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher changed = CHANGED.matcher(line);
      if (changed.matches()) {
        String path = changed.group(1);
        if (!SAFE.matcher(path).matches() || path.contains("..")) {
          throw new BrokenRelease(release, "its patch changes %s.".formatted(path));
        }
        files.add(Path.of(path));
      }
    }
    if (files.isEmpty()) {
      throw new BrokenRelease(release, "its patch changes no file.");
    }
    return files;
  }

  /**
   * Puts the changed files into a folder; the project's own stay as they are.
   *
   * @param project the sources that it was written for
   * @param target an empty folder, where the files come to lie as in the project
   * @return the files, relative to both
   * @throws BrokenRelease where the sources have moved on and it does not fit any more
   */
  public List<Path> applyTo(Path project, Path target) throws IOException {
    List<Path> files = files();
    for (Path changed : files) {
      Path original = project.resolve(changed);
      Path copy = target.resolve(changed);
      Files.createDirectories(copy.getParent());
      if (Files.exists(original)) {
        Files.copy(original, copy);
      }
    }
    apply(target);
    return files;
  }

  private void apply(Path target) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("git", "apply", "--whitespace=nowarn", file.toAbsolutePath().toString())
            .directory(target.toFile())
            .redirectErrorStream(true);
    // A folder inside some clone would be taken for a part of it, and the patch for none of its.
    builder.environment().put("GIT_CEILING_DIRECTORIES", target.toAbsolutePath().getParent() + "");
    builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE"));
    Process git = builder.start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (git.waitFor() != 0) {
        throw new BrokenRelease(
            release,
            "its patch does not fit the sources any more (%s). Change %s."
                .formatted(said.replace("\n", "; "), file));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a patch was applied.", e);
    }
  }
}
