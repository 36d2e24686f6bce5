package bank.ballast.cli.console;

import bank.ballast.cli.progress.Progress;
import bank.ballast.local.StepListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How the command speaks: a tick for each step, and tables whose columns line up. */
public final class Console implements StepListener {

  private final PrintWriter out;
  private final boolean terminal;
  private String passing = "";

  /** Speaks to a writer, which is this process's output. */
  public Console(PrintWriter out) {
    this(out, Progress.isTerminal());
  }

  Console(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void finished(String step, Duration took) {
    line("  ✓ %-34s %6.1f s".formatted(step, seconds(took)));
  }

  @Override
  public synchronized void failed(String step, Duration took, String reason) {
    line("  ✗ %-34s %6.1f s".formatted(step, seconds(took)));
  }

  /** One line, shown at once. */
  public synchronized void line(String text) {
    passes();
    out.println(text);
    out.flush();
  }

  /**
   * How far something is. On a terminal, what is said next takes its place; elsewhere it is said
   * once, and not again while nothing but its numbers changes.
   *
   * @param text the line, or nothing where there is no more to say
   */
  public synchronized void passing(String text) {
    if (terminal) {
      passes();
      out.print(text);
      passing = text;
    } else if (!text.isEmpty() && !withoutNumbers(text).equals(passing)) {
      out.println(text);
      passing = withoutNumbers(text);
    }
    out.flush();
  }

  private void passes() {
    if (terminal && !passing.isEmpty()) {
      out.print("\r\u001b[K");
    }
    passing = "";
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll("[0-9]+", "#");
  }

  /** Rows whose columns are as wide as their widest value. */
  public synchronized void table(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder(" ");
      for (int i = 0; i < columns; i++) {
        text.append(' ').append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 1));
      }
      line(text.toString().stripTrailing());
    }
  }

  /** A time as people read it. */
  public static String inSeconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", seconds(duration));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
