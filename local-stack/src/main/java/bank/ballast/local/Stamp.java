package bank.ballast.local;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment as names of files have it, which sort by it: {@code 20261121T183000.123Z}. */
final class Stamp {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSX").withZone(ZoneOffset.UTC);

  private Stamp() {}

  static String now() {
    return FORM.format(Instant.now());
  }
}
