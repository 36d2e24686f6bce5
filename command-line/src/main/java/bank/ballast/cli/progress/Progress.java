package bank.ballast.cli.progress;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far a stretch of work is: on a terminal by one line that is written over and over,
 * elsewhere by a new line every few seconds.
 */
public final class Progress {

  private static final long TERMINAL_PAUSE_NANOS = Duration.ofMillis(200).toNanos();
  private static final long PLAIN_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
  private static final double NANOS_A_SECOND = 1e9;

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private String what = "";
  private long of;
  private long begin;
  private long shown;

  /** Tells it to a writer, of which it is said whether a terminal shows it. */
  public Progress(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** Whether this process's output goes to a terminal, and not into a file or a pipe. */
  public static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Begins a stretch. */
  public void begin(String stretch, long rows) {
    what = stretch;
    of = rows;
    begin = nanoTime.getAsLong();
    shown = begin;
  }

  /** So many rows of the stretch are done. */
  public void done(long rows) {
    long now = nanoTime.getAsLong();
    boolean last = rows >= of;
    if (!last && now - shown < (terminal ? TERMINAL_PAUSE_NANOS : PLAIN_PAUSE_NANOS)) {
      return;
    }
    shown = now;
    String line = line(rows, (now - begin) / NANOS_A_SECOND);
    if (terminal) {
      out.print("\r" + line + "\u001b[K" + (last ? "\n" : ""));
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Ends a stretch before its last row: what is said next takes the line's place. */
  public void leave() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private String line(long rows, double seconds) {
    double rate = seconds > 0 ? rows / seconds : 0;
    String left =
        rows >= of
            ? String.format(Locale.ROOT, "in %.1f s", seconds)
            : rate == 0 ? "" : String.format(Locale.ROOT, "%.0f s left", (of - rows) / rate);
    return String.format(
        Locale.ROOT,
        "  %-16s %,9d of %,9d  %3d %%  %,8.0f rows/s  %s",
        what,
        rows,
        of,
        of == 0 ? 100 : rows * 100 / of,
        rate,
        left);
  }
}
