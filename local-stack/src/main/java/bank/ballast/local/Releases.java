package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The releases that this set-up keeps, each a copy of its EAR under an id of its own, and which of
 * them is the stable one. A release is kept apart from the build: what runs, and what one may go
 * back to, is there whatever is built next.
 */
public final class Releases {

  private static final int KEPT = 3;
  private static final String EAR = "banking.ear";
  private static final String STABLE = "stable";
  private static final String BEFORE = "before";

  private final Path folder;

  /** Those of a set-up. */
  public Releases(StackSettings settings) {
    this(settings.folder().resolve("releases"));
  }

  Releases(Path folder) {
    this.folder = folder;
  }

  /**
   * One release.
   *
   * @param keptAt when it was first kept
   */
  public record Release(String id, Path ear, Instant keptAt) {}

  /**
   * What an EAR is called: its version, and the first digits of the digest of all that is in it.
   *
   * @throws StackFailure where it is no archive
   */
  public static String idOf(Path ear) throws IOException {
    return version(ear) + "-" + digest(ear).substring(0, 8);
  }

  /**
   * Keeps a copy of an EAR; one that is kept already is left as it is.
   *
   * @return the release's id
   */
  public String keep(Path ear) throws IOException {
    String id = idOf(ear);
    Path place = folder.resolve(id);
    if (!Files.isRegularFile(place.resolve(EAR))) {
      Files.createDirectories(place);
      Path part = Files.createTempFile(place, EAR, ".part");
      try {
        Files.copy(ear, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, place.resolve(EAR), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return id;
  }

  /**
   * A release's EAR.
   *
   * @throws StackFailure where none of that id is kept
   */
  public Path ear(String id) {
    Path ear = folder.resolve(id).resolve(EAR);
    if (!ear.normalize().startsWith(folder) || !Files.isRegularFile(ear)) {
      throw new StackFailure("No release %s is kept in %s.".formatted(id, folder));
    }
    return ear;
  }

  /** The id of the stable one; none before the first was named. */
  public Optional<String> stable() throws IOException {
    return named(STABLE);
  }

  /** The id of the one that was stable before it, which one may want to go back to. */
  public Optional<String> before() throws IOException {
    return named(BEFORE);
  }

  private Optional<String> named(String place) throws IOException {
    try {
      return Optional.of(Files.readString(folder.resolve(place)).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Names the stable one; whoever reads meanwhile finds the old or the new one. */
  public void makeStable(String id) throws IOException {
    ear(id);
    Optional<String> until = stable();
    if (until.isPresent() && !until.get().equals(id)) {
      name(BEFORE, until.get());
    }
    name(STABLE, id);
  }

  private void name(String place, String id) throws IOException {
    Path part = Files.createTempFile(folder, place, ".part");
    try {
      Files.writeString(part, id + "\n");
      Files.move(
          part,
          folder.resolve(place),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** All that are kept, the newest first. */
  public List<Release> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(folder)) {
      return places
          .filter(place -> Files.isRegularFile(place.resolve(EAR)))
          .map(Releases::read)
          .sorted(Comparator.comparing(Release::keptAt).reversed().thenComparing(Release::id))
          .toList();
    }
  }

  /**
   * Forgets all but the newest three, the stable one, the one before it, and those that are named.
   *
   * @param inUse by a node, for instance
   */
  public void forgetOld(Set<String> inUse) throws IOException {
    Set<String> wanted = new HashSet<>(inUse);
    stable().ifPresent(wanted::add);
    before().ifPresent(wanted::add);
    List<Release> all = all();
    all.stream().limit(KEPT).map(Release::id).forEach(wanted::add);
    for (Release release : all) {
      if (!wanted.contains(release.id())) {
        Folders.delete(folder.resolve(release.id()));
      }
    }
  }

  private static Release read(Path place) {
    Path ear = place.resolve(EAR);
    try {
      return new Release(
          String.valueOf(place.getFileName()), ear, Files.getLastModifiedTime(ear).toInstant());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String version(Path ear) throws IOException {
    try (JarFile archive = new JarFile(ear.toFile(), false)) {
      Manifest manifest = archive.getManifest();
      String version =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      // It becomes the name of a folder, and a word in the proxy's log.
      return version == null ? "0" : version.replaceAll("[^A-Za-z0-9._]", "_");
    } catch (NoSuchFileException e) {
      throw new StackFailure("There is no EAR " + ear + ".", e);
    } catch (java.util.zip.ZipException e) {
      throw new StackFailure(ear + " is no EAR: " + e.getMessage(), e);
    }
  }

  private static String digest(Path ear) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(ear), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
