package bank.ballast.cli.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few made-up rows in that Czech bank's form, two periods of them, some malformed. */
final class SmallBooks {

  private SmallBooks() {}

  /** Puts files into a folder. */
  static Path in(Path folder, String... names) throws IOException {
    for (String name : names) {
      try (InputStream in = SmallBooks.class.getResourceAsStream("berka/" + name)) {
        if (in == null) {
          throw new IllegalStateException(name);
        }
        Files.copy(in, folder.resolve(name));
      }
    }
    return folder;
  }
}
