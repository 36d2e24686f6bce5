package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A database user's name and password in a file that MariaDB's programs read, so that the password
 * is on no command line; the file is gone when this is closed.
 */
record ClientLogIn(Path file) implements AutoCloseable {

  static ClientLogIn root(StackSettings settings, Secrets secrets) throws IOException {
    return of(settings, "root", secrets.databaseRoot());
  }

  static ClientLogIn backup(StackSettings settings, Secrets secrets) throws IOException {
    return of(settings, "ballast_backup", secrets.databaseBackup());
  }

  private static ClientLogIn of(StackSettings settings, String user, String password)
      throws IOException {
    Path file = settings.folder().resolve("run").resolve(user + "-" + Stamp.now() + ".cnf");
    file.toFile().deleteOnExit();
    PrivateFiles.write(file, "[client]\nuser=%s\npassword=%s\n".formatted(user, password));
    return new ClientLogIn(file);
  }

  /** As MariaDB's programs want it: before any other argument. */
  String argument() {
    return "--defaults-file=" + file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
