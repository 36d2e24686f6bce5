package bank.ballast.cli.release;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardClient;
import bank.ballast.guard.Happening;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import java.io.IOException;
import java.util.List;

/** Tells line by line how a release goes. */
final class Following {

  private static final long PAUSE_MILLIS = 500;

  private final GuardClient guard;
  private final Console console;
  private int told;
  private String waited = "";

  Following(GuardClient guard, Console console) {
    this.guard = guard;
    this.console = console;
  }

  /** Until it is over: 0 where it was promoted, 1 where it went back. */
  int toTheEnd() throws IOException, InterruptedException {
    ReleaseView view = guard.current().orElseThrow();
    tell(view);
    while (!view.state().isOver()) {
      Thread.sleep(PAUSE_MILLIS);
      view = guard.current().orElseThrow();
      tell(view);
    }
    return view.state() == ReleaseState.PROMOTED ? 0 : 1;
  }

  private void tell(ReleaseView view) {
    timeline(view);
    String waits = view.waitsFor() == null ? "" : view.waitsFor();
    if (!waits.equals(waited)) {
      console.passing(waits.isEmpty() ? "" : "                              waits for " + waits);
    }
    waited = waits;
  }

  /** What happened since it was last asked. */
  void timeline(ReleaseView view) {
    List<Happening> timeline = view.timeline();
    for (; told < timeline.size(); told++) {
      Happening line = timeline.get(told);
      console.line(
          "  %s  %-16s %s".formatted(time(line.at()), line.what(), line.detail()).stripTrailing());
    }
  }

  private static String time(String at) {
    return at.length() < 19 ? at : at.substring(11, 19);
  }
}
