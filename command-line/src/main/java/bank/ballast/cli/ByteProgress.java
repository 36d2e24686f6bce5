package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.local.BackupProgress;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a backup or a restore is: a line every few seconds, none where it is short. */
final class ByteProgress implements BackupProgress {

  private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();
  private static final double MIB = 1 << 20;

  private final Console console;
  private String stretch = "";
  private long begin;
  private long shown;

  ByteProgress(Console console) {
    this.console = console;
  }

  @Override
  public void bytes(String what, long done, long of) {
    long now = System.nanoTime();
    if (!what.equals(stretch)) {
      stretch = what;
      begin = now;
      shown = now;
    }
    if (now - shown < PAUSE_NANOS) {
      return;
    }
    shown = now;
    double seconds = (now - begin) / (double) Duration.ofSeconds(1).toNanos();
    console.line(
        of == 0
            ? "    … %s: %s, %s/s".formatted(what, size(done), size((long) (done / seconds)))
            : "    … %s: %s of %s, about %.0f s left"
                .formatted(what, size(done), size(of), seconds * (of - done) / done));
  }

  static String size(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MiB", bytes / MIB);
  }
}
