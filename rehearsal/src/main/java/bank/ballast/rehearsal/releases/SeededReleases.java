package bank.ballast.rehearsal.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All releases that the project keeps, in the order in which they are rehearsed: by name.
 *
 * @param all them
 */
public record SeededReleases(List<SeededRelease> all) {

  private static final String FOLDER = "rehearsal/releases";

  /** A list that can't change under the reader. */
  public SeededReleases {
    all = List.copyOf(all);
  }

  /** Those of a checked-out project. */
  public static SeededReleases of(Path project) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(project.resolve(FOLDER))) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    List<SeededRelease> releases = new java.util.ArrayList<>();
    for (Path folder : folders) {
      releases.add(SeededRelease.read(folder));
    }
    return new SeededReleases(releases);
  }

  /**
   * Some of them, in the order asked for.
   *
   * @throws IllegalArgumentException naming the first that there is not
   */
  public List<SeededRelease> named(Collection<String> names) {
    return names.stream().map(this::named).toList();
  }

  private SeededRelease named(String name) {
    return all.stream()
        .filter(release -> release.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no seeded release %s. There are: %s."
                        .formatted(
                            name,
                            all.stream()
                                .map(SeededRelease::name)
                                .collect(Collectors.joining(", ")))));
  }
}
