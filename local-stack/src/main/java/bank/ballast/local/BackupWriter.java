package bank.ballast.local;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: a zip of its parts with the manifest last. It is written beside its place, and
 * moved there when it is on the disk as a whole; its owner alone may read it.
 */
final class BackupWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.properties";

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final SortedMap<String, String> digests = new TreeMap<>();

  private BackupWriter(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    // The bank is at work beside this: twice the processor for a tenth of the size is too much.
    this.zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Begins one.
   *
   * @throws StackFailure where the file is there already
   */
  static BackupWriter to(Path file) throws IOException {
    requireFree(file);
    Path part = PrivateFiles.partOf(file);
    part.toFile().deleteOnExit();
    return new BackupWriter(file, part, FileChannel.open(part, StandardOpenOption.WRITE));
  }

  /**
   * Writes one part.
   *
   * @param told of the bytes so far
   * @return how many bytes it had
   */
  long write(String name, InputStream from, LongConsumer told) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest digest = BackupManifest.sha256();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      digest.update(buffer, 0, read);
      zip.write(buffer, 0, read);
      bytes += read;
      told.accept(bytes);
    }
    zip.closeEntry();
    digests.put(name, BackupManifest.hex(digest.digest()));
    return bytes;
  }

  /** Writes one short part. */
  void write(String name, String text) throws IOException {
    write(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), bytes -> {});
  }

  /** The parts that were written, and what each was. */
  SortedMap<String, String> digests() {
    return digests;
  }

  /** Ends it with its manifest, and puts it in its place. */
  void complete(BackupManifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    requireFree(file);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
    channel.close();
  }

  private static void requireFree(Path file) {
    if (Files.exists(file)) {
      throw new StackFailure(file + " is there already; a backup overwrites nothing.");
    }
  }
}
