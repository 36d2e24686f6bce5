package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a backup, and refuses one that is not whole or not as it was written. */
final class BackupReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int LARGEST_TEXT = 1 << 20;

  private final Path file;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupReader(Path file, ZipFile zip, BackupManifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens one; its parts are not looked at yet.
   *
   * @throws StackFailure where there is none
   */
  static BackupReader of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new StackFailure("There is no file " + file);
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        String text = text(zip, BackupWriter.MANIFEST);
        return new BackupReader(file, zip, BackupManifest.of(text));
      } catch (IOException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw notWhole(file, e);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /**
   * Reads all of it once.
   *
   * @throws StackFailure where any part differs from what was written
   */
  void verify(BackupProgress progress) throws IOException {
    try {
      for (Map.Entry<String, String> part : manifest.digests().entrySet()) {
        MessageDigest digest = BackupManifest.sha256();
        boolean isData = part.getKey().equals(manifest.form().part());
        try (InputStream from = open(part.getKey())) {
          byte[] buffer = new byte[BUFFER];
          long bytes = 0;
          for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            bytes += read;
            if (isData) {
              progress.bytes("verifying", bytes, manifest.bytes());
            }
          }
        }
        if (!BackupManifest.hex(digest.digest()).equals(part.getValue())) {
          throw new IOException(part.getKey() + " was altered");
        }
      }
    } catch (IOException e) {
      throw notWhole(file, e);
    }
  }

  /** The data, as it is restored. */
  InputStream data() throws IOException {
    return open(manifest.form().part());
  }

  /** A short part; empty where there is none. */
  String text(String name) throws IOException {
    return manifest.digests().containsKey(name) ? text(zip, name) : "";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private InputStream open(String name) throws IOException {
    return open(zip, name);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream from = open(zip, name)) {
      return new String(from.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("it lacks " + name);
    }
    return zip.getInputStream(entry);
  }

  private static StackFailure notWhole(Path file, IOException why) {
    return new StackFailure(
        "%s is no whole backup: %s. Nothing was touched.".formatted(file, why.getMessage()), why);
  }
}
