package bank.ballast.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param form how the data is kept
 * @param moment all that was acknowledged before it is in the backup
 * @param end nothing that happened after it is in the backup
 * @param server the version of the server that it was taken from
 * @param bytes of the data, as they are restored
 * @param logFile the binary log's file in which the backup ends; null where there is no log
 * @param logPosition the place in it
 * @param digests SHA-256 of each part, in hexadecimal
 */
public record BackupManifest(
    Form form,
    Instant moment,
    Instant end,
    String server,
    long bytes,
    @Nullable String logFile,
    long logPosition,
    SortedMap<String, String> digests) {

  private static final String VERSION = "1";
  private static final String SEAL = "manifest.sha256";
  private static final String DIGEST = ".sha256";

  /** How the data is kept. */
  public enum Form {
    /** As SQL, by mariadb-dump: any series of MariaDB takes it. */
    SQL("data.sql"),
    /** As the server's own files, by mariadb-backup: the same series takes it, and logs on top. */
    FILES("data.mbstream");

    private final String part;

    Form(String part) {
      this.part = part;
    }

    /** The name of the data within the backup. */
    String part() {
      return part;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "ballast.backup", VERSION);
    line(text, "form", form.name());
    line(text, "moment", moment.toString());
    line(text, "end", end.toString());
    line(text, "server", server);
    line(text, "bytes", Long.toString(bytes));
    if (logFile != null) {
      line(text, "log.file", logFile);
      line(text, "log.position", Long.toString(logPosition));
    }
    digests.forEach((part, digest) -> line(text, part + DIGEST, digest));
    line(text, SEAL, hex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8))));
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IOException where it is something else, or was altered
   */
  static BackupManifest of(String text) throws IOException {
    Properties values = new Properties();
    values.load(new StringReader(text));
    int sealed = text.indexOf(SEAL);
    if (sealed < 0 || !VERSION.equals(values.getProperty("ballast.backup"))) {
      throw new IOException("its manifest is none of this version");
    }
    byte[] before = text.substring(0, sealed).getBytes(StandardCharsets.UTF_8);
    if (!hex(sha256().digest(before)).equals(values.getProperty(SEAL))) {
      throw new IOException("its manifest was altered");
    }
    SortedMap<String, String> digests = new TreeMap<>();
    for (Map.Entry<Object, Object> value : values.entrySet()) {
      String key = value.getKey().toString();
      if (key.endsWith(DIGEST) && !key.equals(SEAL)) {
        digests.put(key.substring(0, key.length() - DIGEST.length()), value.getValue().toString());
      }
    }
    try {
      return new BackupManifest(
          Form.valueOf(values.getProperty("form", "")),
          Instant.parse(values.getProperty("moment", "")),
          Instant.parse(values.getProperty("end", "")),
          values.getProperty("server", ""),
          Long.parseLong(values.getProperty("bytes", "")),
          values.getProperty("log.file"),
          Long.parseLong(values.getProperty("log.position", "0")),
          digests);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("its manifest does not say what it must", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('=').append(value).append('\n');
  }
}
