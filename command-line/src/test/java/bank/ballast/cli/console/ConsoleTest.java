package bank.ballast.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private static final String AWAY = "\r\u001b[K";

  private final StringWriter said = new StringWriter();

  @Test
  void onTerminalWhatPassesIsReplacedByWhatComesNext() {
    Console console = new Console(new PrintWriter(said), true);
    console.passing("waits for 6 of 50 points");
    console.passing("waits for 7 of 50 points");
    console.line("The next stage began.");
    console.passing("waits for 1 of 50 points");
    console.passing("");
    console.line("It is over.");
    assertEquals(
        String.join(
            AWAY,
            "waits for 6 of 50 points",
            "waits for 7 of 50 points",
            "The next stage began.\nwaits for 1 of 50 points",
            "It is over.\n"),
        said.toString());
  }

  @Test
  void elsewhereItIsSaidOnceForAllItsNumbers() {
    Console console = new Console(new PrintWriter(said), false);
    console.passing("waits for 6 of 50 points");
    console.passing("waits for 7 of 50 points");
    console.passing("");
    console.passing("waits for 0 of 20 requests");
    console.line("The next stage began.");
    console.passing("waits for 1 of 20 requests");
    assertEquals(
        """
        waits for 6 of 50 points
        waits for 0 of 20 requests
        The next stage began.
        waits for 1 of 20 requests
        """,
        said.toString());
  }
}
