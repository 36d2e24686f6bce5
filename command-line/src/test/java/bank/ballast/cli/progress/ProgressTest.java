package bank.ballast.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final AtomicLong nanos = new AtomicLong();
  private final StringWriter text = new StringWriter();
  private final Progress progress = new Progress(new PrintWriter(text), false, nanos::get);

  @Test
  void tellsRowsShareRateAndTimeLeft() {
    progress.begin("transactions", 28_205);
    nanos.addAndGet(6_000_000_000L);

    progress.done(12_000);

    assertEquals(
        "  transactions        12,000 of    28,205   42 %     2,000 rows/s  8 s left"
            + System.lineSeparator(),
        text.toString());
  }

  @Test
  void keepsQuietBetweenTimesAndTellsTheEnd() {
    progress.begin("customers", 10);
    nanos.addAndGet(1_000_000_000L);

    progress.done(5);
    progress.done(10);

    assertEquals(
        "  customers               10 of        10  100 %        10 rows/s  in 1.0 s"
            + System.lineSeparator(),
        text.toString());
  }
}
