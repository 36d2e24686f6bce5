package bank.ballast.systemtests.bank;

import bank.ballast.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command {@code bank}, run against the bank under test. */
public final class BankCommand {

  private static final int MINUTES = 10;

  private final Bank bank;

  /** For this bank. */
  public BankCommand(Bank bank) {
    this.bank = bank;
  }

  /**
   * How a run ended.
   *
   * @param exitCode of the process
   * @param output all that it wrote
   */
  public record Run(int exitCode, String output) {}

  /** Runs it to its end. */
  public Run run(String... arguments) {
    Process process = start(arguments);
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("no end after " + MINUTES + " minutes:\n" + output);
      }
      return new Run(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it. */
  public Process start(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(Main.class.getName());
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("BALLAST_HOME", String.valueOf(bank.folder().getParent()));
    environment.put("BALLAST_HTTP_PORT", port(bank.url()));
    environment.put("BALLAST_MANAGEMENT_PORT", port(bank.managementUrl()));
    environment.put("BALLAST_KEYCLOAK_PORT", port(bank.keycloakUrl()));
    environment.put("BALLAST_DB_PORT", Integer.toString(bank.settings().databasePort()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String port(String url) {
    return Integer.toString(URI.create(url).getPort());
  }
}
