package bank.ballast.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mails as files, each with its envelope in front; the newest thousand of them. */
final class KeptMails {

  static final int MOST = 1000;

  private static final String ENDING = ".eml";
  private static final Pattern ID = Pattern.compile("[0-9]{13}-[0-9]{6}");

  private final Path folder;
  private final Clock clock = Clock.systemUTC();
  private final AtomicLong number = new AtomicLong();

  KeptMails(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      // They are customers' letters, be it of made-up customers.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Keeps one; where there are too many, the oldest goes. */
  synchronized void keep(String from, String to, byte[] data) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    // Lines of the envelope come from single lines of SMTP, and hold no line's end.
    whole.writeBytes(
        "Return-Path: <%s>\r\nDelivered-To: %s\r\n".formatted(from, to).getBytes(UTF_8));
    whole.writeBytes(data);
    String id = "%013d-%06d".formatted(clock.millis(), number.getAndIncrement() % 1_000_000);
    Path part = folder.resolve(id + ".part");
    Files.write(part, whole.toByteArray());
    Files.move(part, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
    List<String> ids = ids();
    for (String old : ids.subList(Math.min(MOST, ids.size()), ids.size())) {
      Files.deleteIfExists(folder.resolve(old + ENDING));
    }
  }

  /** All of them, the newest first. */
  List<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(id -> ID.matcher(id).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** One of them, as it came. */
  Optional<byte[]> find(String id) throws IOException {
    Path file = folder.resolve(id + ENDING);
    return ID.matcher(id).matches() && Files.exists(file)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }
}
