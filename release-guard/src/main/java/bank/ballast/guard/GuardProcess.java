package bank.ballast.guard;

import bank.ballast.local.Cluster;
import bank.ballast.local.DetachedProcess;
import bank.ballast.local.KeptClasses;
import bank.ballast.local.PrivateFiles;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guard as a process beside a cluster: started after it, ended before it. */
public final class GuardProcess {

  /** What its files are called. */
  public static final String PROCESS = "guard";

  /** The file in its folder that holds its synthetic customers and employees. */
  public static final String PEOPLE = "synthetic.json";

  private static final String MAIN = "bank.ballast.guard.process.Guard";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final StackSettings settings;

  /** Of one cluster. */
  public GuardProcess(Cluster cluster) {
    this.cluster = cluster;
    this.settings = cluster.settings();
  }

  /**
   * Asks whether it could start, before anything else does.
   *
   * @param variables as for {@link #start}
   * @throws StackFailure where it could not, saying what to change
   */
  public void check(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(variables);
    try {
      GuardSettings.of(all);
    } catch (IllegalArgumentException e) {
      throw new StackFailure(String.valueOf(e.getMessage()), e);
    }
    if (!settings.sandbox() && !Files.exists(folder().resolve(PEOPLE))) {
      throw new StackFailure(
          "The release guard's synthetic customers begin with money from the sandbox, so it cannot"
              + " start for the first time with BALLAST_SANDBOX=false.");
    }
  }

  /**
   * Starts it, where it does not run, and returns when it answers.
   *
   * @param variables its own settings, see {@link GuardSettings}; they join this process's
   * @throws StackFailure where it does not come up, or could not
   */
  public void start(Map<String, String> variables) throws IOException, InterruptedException {
    if (running().isPresent()) {
      return;
    }
    check(variables);
    Path stack = folder().resolve("stack.json");
    PrivateFiles.write(stack, JSON.writeValueAsString(settings));
    DetachedProcess process =
        DetachedProcess.start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                // Half of a guard would hold the candidate up without watching it.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                KeptClasses.of(settings, PROCESS),
                MAIN,
                stack.toString()),
            variables,
            settings.folder(),
            log(),
            pidFile());
    GuardClient client = new GuardClient(cluster);
    long end = System.nanoTime() + START.toNanos();
    while (!client.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.stop(STOP);
        throw new StackFailure(
            "The release guard did not start: %s. Its log is %s".formatted(lastWords(), log()));
      }
      Thread.sleep(100);
    }
  }

  /** Ends it, where it runs; a release that is under way goes back first. */
  public void stop() throws IOException {
    Optional<DetachedProcess> process = running();
    if (process.isPresent()) {
      process.get().stop(STOP);
    }
  }

  /** Its process, where there is one. */
  public Optional<DetachedProcess> running() {
    return DetachedProcess.running(pidFile());
  }

  private Path folder() {
    return settings.folder().resolve(PROCESS);
  }

  /** What it said before it ended, without the places in its code. */
  private String lastWords() throws IOException {
    return Files.readAllLines(log()).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("\t"))
        .reduce((earlier, last) -> last)
        .map(line -> line.replaceFirst("^Exception in thread \"main\" [\\w.]+: ", ""))
        .orElse("it said nothing");
  }

  /** Where it says what it could not do. */
  public Path log() {
    return settings.log(PROCESS);
  }

  private Path pidFile() {
    return settings.pidFile(PROCESS);
  }
}
