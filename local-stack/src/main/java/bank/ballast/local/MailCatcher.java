package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mail server of a local bank: takes every mail, sends none on, and shows them on a page. A
 * process of its own, so that mails are there while the bank is not.
 */
public final class MailCatcher {

  /** What its files are called. */
  static final String PROCESS = "mail";

  private static final String MAIN = "bank.ballast.local.mail.CatchAll";

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final StackSettings settings;
  private final Waiting waiting = new Waiting();

  /** The one of these settings, running or not. */
  public MailCatcher(StackSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts it, and returns when it takes mails.
   *
   * @throws StackFailure where it does not come up
   */
  public void start() throws IOException, InterruptedException {
    Path log = settings.log(PROCESS);
    DetachedProcess process =
        DetachedProcess.start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-cp",
                KeptClasses.of(settings, PROCESS),
                MAIN,
                Integer.toString(settings.mail().smtpPort()),
                Integer.toString(settings.mail().pagePort()),
                folder().toString()),
            Map.of(),
            settings.folder(),
            log,
            settings.pidFile(PROCESS));
    waiting.until(this::isReady, process, "The mail catcher", log, START);
  }

  /** Ends it, where it runs; the mails stay. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = DetachedProcess.running(settings.pidFile(PROCESS));
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Whether it takes mails and shows them. */
  public boolean isReady() {
    return waiting.answers(
        settings.mail().pageUrl() + "/health", answer -> answer.statusCode() == 200);
  }

  /** Where the mails are kept, one file each. */
  public Path folder() {
    return settings.folder().resolve("mails");
  }
}
