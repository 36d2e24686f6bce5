package bank.ballast.rehearsal.releases;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * A release that was made bad, or good, on purpose: a folder with {@code release.properties}, one
 * {@code change.patch}, and {@code undo.sql} where it changes the database.
 *
 * @param name the folder's
 * @param title what is in it, in a few words
 * @param imitates what of this kind happens to real banks
 * @param kind whether the guard should roll it back
 * @param logIn whether it is log-in that it breaks: the guard's shortest times are for these
 * @param everyLogIn whether everyone who signs in meets it, so that no stage of customers but the
 *     first may see it
 * @param latest the stage at which it has to be found at the latest, as the guard names stages
 * @param needs what the rehearsal has to do for it to show
 * @param folder where it is kept
 */
public record SeededRelease(
    String name,
    String title,
    String imitates,
    Kind kind,
    boolean logIn,
    boolean everyLogIn,
    String latest,
    Set<Need> needs,
    Path folder) {

  /** The guard's stages, in their order. */
  public static final List<String> STAGES =
      List.of("PREPARING", "STAFF", "1", "5", "25", "50", "100");

  /** Whether the guard should roll it back. */
  public enum Kind {
    /** It should. */
    BAD,
    /** It must not. */
    GOOD
  }

  /** What has to happen beside customers' own doing. */
  public enum Need {
    /** Keycloak gets a new key while the release is on its way. */
    KEY_ROTATION,
    /** The guard's process is killed while customers are on the candidate, and comes back later. */
    GUARD_KILLED
  }

  /** One whose set of needs can't change under the reader. */
  public SeededRelease {
    needs = Set.copyOf(needs);
  }

  /** Its patch. */
  public ChangePatch patch() {
    return new ChangePatch(name, folder.resolve("change.patch"));
  }

  /** What undoes its migrations, for the next rehearsal; not there where it has none. */
  public Path undo() {
    return folder.resolve("undo.sql");
  }

  /**
   * Reads one.
   *
   * @throws BrokenRelease where something that has to be said of it is not said, or not so
   */
  public static SeededRelease read(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("release.properties"))) {
      properties.load(reader);
    }
    String latest = said(name, properties, "latest");
    Kind kind = word(name, Kind.class, said(name, properties, "kind"));
    if (!STAGES.contains(latest) && !(kind == Kind.GOOD && latest.equals("none"))) {
      throw new BrokenRelease(name, "its latest stage is %s, which is none.".formatted(latest));
    }
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (String need : properties.getProperty("needs", "").split(",", -1)) {
      if (!need.isBlank()) {
        needs.add(word(name, Need.class, need));
      }
    }
    return new SeededRelease(
        name,
        said(name, properties, "title"),
        said(name, properties, "imitates"),
        kind,
        Boolean.parseBoolean(said(name, properties, "log-in")),
        Boolean.parseBoolean(said(name, properties, "every-log-in")),
        latest,
        needs,
        folder);
  }

  private static String said(String release, Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new BrokenRelease(release, "its release.properties do not say its %s.".formatted(key));
    }
    return value;
  }

  private static <E extends Enum<E>> E word(String release, Class<E> words, String text) {
    try {
      return Enum.valueOf(words, text.strip().replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BrokenRelease(
          release, "%s is no %s.".formatted(text, words.getSimpleName().toLowerCase(Locale.ROOT)));
    }
  }
}
