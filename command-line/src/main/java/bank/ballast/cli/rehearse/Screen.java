package bank.ballast.cli.rehearse;

import bank.ballast.rehearsal.RehearsalListener;
import java.io.PrintWriter;

/**
 * Shows a rehearsal: on a terminal with one line that is written over and over, elsewhere a line
 * for each change of what happens.
 */
final class Screen implements RehearsalListener {

  private static final int WIDEST = 110;

  private final PrintWriter out;
  private final boolean terminal;
  private final long begin = System.nanoTime();
  private String shown = "";

  Screen(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void line(String text) {
    leave();
    out.println(text);
    out.flush();
  }

  @Override
  public synchronized void now(String text) {
    // Figures in it change all the time; away from a terminal only what happens is of interest.
    String happens = text.replaceAll("[0-9]+", "#");
    if (!terminal && happens.equals(shown)) {
      return;
    }
    shown = happens;
    long seconds = (System.nanoTime() - begin) / 1_000_000_000;
    String line = "  %d:%02d  %s".formatted(seconds / 60, seconds % 60, text);
    if (terminal) {
      out.print("\r" + line.substring(0, Math.min(line.length(), WIDEST)) + "\u001b[K");
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** What is said next takes the line's place. */
  synchronized void leave() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
