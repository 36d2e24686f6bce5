package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payment scheme and the other banks of a local bank, played by a process of its own: what is
 * under way there goes on while the bank is not.
 */
public final class SchemeServer {

  /** What its files are called. */
  static final String PROCESS = "scheme";

  private static final String MAIN = "bank.ballast.simulator.SchemeSimulator";

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Waiting waiting = new Waiting();

  /** The one of these settings, running or not. */
  SchemeServer(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * Starts it, and returns when the bank can connect.
   *
   * @throws StackFailure where it does not come up
   */
  public void start() throws IOException, InterruptedException {
    Path log = settings.log(PROCESS);
    DetachedProcess process =
        DetachedProcess.start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-cp",
                KeptClasses.of(settings, PROCESS),
                MAIN,
                Integer.toString(settings.scheme().queuePort()),
                Integer.toString(settings.scheme().pagePort()),
                folder().toString()),
            Map.of("BALLAST_SCHEME_PASSWORD", secrets.scheme()),
            settings.folder(),
            log,
            settings.pidFile(PROCESS));
    waiting.until(this::isReady, process, "The payment scheme", log, START);
  }

  /** Ends it, where it runs; what it knows stays. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = DetachedProcess.running(settings.pidFile(PROCESS));
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Whether it serves. */
  public boolean isReady() {
    return waiting.answers(
        settings.scheme().pageUrl() + "/health", answer -> answer.statusCode() == 200);
  }

  private Path folder() {
    return settings.folder().resolve("scheme");
  }
}
