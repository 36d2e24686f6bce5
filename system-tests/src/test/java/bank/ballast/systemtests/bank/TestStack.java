package bank.ballast.systemtests.bank;

import bank.ballast.local.Cluster;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The set-up of a test run, with ports and data of its own, so that a bank may be up beside it.
 * Each of the processes that run the tests side by side has one.
 *
 * <p>{@code BALLAST_TEST_HTTP_PORT} and its like move the ports. {@code BALLAST_TEST_KEEP=true}
 * leaves it up, for whoever writes tests and runs one again and again.
 */
public final class TestStack {

  private static final String OVERRIDE = "BALLAST_TEST_";

  /** Which of the processes this is, from 1. */
  private static final int FORK = Integer.getInteger("tests.fork", 1);

  /** From one process's ports to the next one's. */
  private static final int APART = 2_000;

  private static final String NAMES_BANK_URL = "BALLAST_COP_URL";
  private static final int NAMES_BANK_PORT = 18070;

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("BALLAST_HOME", "system-tests/target/bank"),
          Map.entry("BALLAST_HTTP_PORT", "18080"),
          Map.entry("BALLAST_MANAGEMENT_PORT", "19990"),
          Map.entry("BALLAST_KEYCLOAK_PORT", "18180"),
          Map.entry("BALLAST_KEYCLOAK_MANAGEMENT_PORT", "19000"),
          Map.entry("BALLAST_DB_PORT", "23306"),
          Map.entry("BALLAST_HTTPS_PORT", "18443"),
          Map.entry("BALLAST_NODE_PORT", "18081"),
          Map.entry("BALLAST_NODE_MANAGEMENT_PORT", "19991"),
          Map.entry("BALLAST_GUARD_PORT", "18090"),
          Map.entry("BALLAST_SMTP_PORT", "11025"),
          Map.entry("BALLAST_MAIL_PAGE_PORT", "11080"),
          Map.entry("BALLAST_SCHEME_PORT", "11616"),
          Map.entry("BALLAST_SCHEME_PAGE_PORT", "11090"),
          Map.entry(NAMES_BANK_URL, "http://localhost:" + port(NAMES_BANK_PORT)),
          // Most tests are of something else, and their customers pay each other hundreds of pounds
          // at once: more than £1,200 to a stranger is confirmed, and more than £2,000 to anybody.
          Map.entry("BALLAST_STEP_UP_SMALL", "120000"),
          Map.entry("BALLAST_STEP_UP_SMALL_SUM", "1000000000000"),
          Map.entry("BALLAST_STEP_UP_LIMIT", "200000"),
          Map.entry("BALLAST_SANDBOX", "true"));

  private final LocalStack stack;
  private final Bank bank;

  private TestStack(LocalStack stack, Bank bank) {
    this.stack = stack;
    this.bank = bank;
  }

  /**
   * The one of this run, started when it is first asked for. All of it is up: what an earlier test
   * took away and could not give back is given back.
   */
  public static TestStack running() {
    TestStack shared = Shared.STACK;
    if (!shared.stack.isReady()) {
      shared.bank.servers().startAll();
    }
    return shared;
  }

  private static TestStack start() {
    try {
      LocalStack stack = new LocalStack(settings());
      if (!keep()) {
        end(stack);
        delete(settings().home());
        stack = new LocalStack(settings());
      }
      LocalStack fresh = stack;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(fresh), "end-test-stack"));
      fresh.up(new Steps());
      return new TestStack(fresh, new Bank(fresh));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A folder of this process's own, by the name that it has in the first. */
  public static String folder(String name) {
    return FORK == 1 ? name : name + "-" + FORK;
  }

  /** Where other banks answer whose account is whose, if a test plays them. */
  public static int namesBankPort() {
    return port(NAMES_BANK_PORT);
  }

  private static String own(String port) {
    return Integer.toString(port(Integer.parseInt(port)));
  }

  private static int port(int ofTheFirst) {
    return ofTheFirst + APART * (FORK - 1);
  }

  /** The bank that runs in it. */
  public Bank bank() {
    return bank;
  }

  private static void end(LocalStack stack) {
    if (keep()) {
      return;
    }
    try {
      // By its pids: the servers' own, and nobody else's.
      new Cluster(stack.settings()).leave(StepListener.SILENT);
      stack.down(StepListener.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean keep() {
    return Boolean.parseBoolean(System.getenv(OVERRIDE + "KEEP"));
  }

  private static StackSettings settings() {
    Map<String, String> environment = new HashMap<>(USUAL);
    USUAL
        .keySet()
        .forEach(
            name -> {
              String other = System.getenv(name.replace("BALLAST_", OVERRIDE));
              if (other != null) {
                environment.put(name, other);
              }
              if (name.endsWith("_PORT")) {
                environment.compute(name, (same, port) -> own(Objects.requireNonNull(port)));
              }
            });
    environment.compute("BALLAST_HOME", (same, home) -> folder(Objects.requireNonNull(home)));
    // The unpacked servers are the same for every set-up; their data is not.
    return StackSettings.of(projectRoot(), environment)
        .shortLived("test", projectRoot().resolve(".local/dist"));
  }

  private static Path projectRoot() {
    Path module = Path.of(System.getProperty("basedir", "system-tests")).toAbsolutePath();
    return module.resolve("..").normalize();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Holds it back until somebody asks: most tests need no bank. */
  private static final class Shared {
    private static final TestStack STACK = start();
  }

  /** Prints how the set-up comes up, which is the slowest part of a run. */
  private static final class Steps implements StepListener {

    @Override
    public void finished(String step, Duration took) {
      System.out.printf("%6.1f s  %s%n", took.toMillis() / 1000.0, step);
    }

    @Override
    public void failed(String step, Duration took, String reason) {
      System.out.printf("%6.1f s  %s FAILED: %s%n", took.toMillis() / 1000.0, step, reason);
    }
  }
}
