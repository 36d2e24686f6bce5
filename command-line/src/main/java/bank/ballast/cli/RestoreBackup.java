package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.local.LocalStack;
import bank.ballast.local.Restore;
import bank.ballast.local.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a bank's data out of a backup, and checks its books before it is put in place. */
@Command(
    name = "restore",
    description = "Make the bank's data out of a backup. The bank must be down.",
    footer = {"", "Nothing is touched before the restored books are checked. See docs/backup.md."},
    mixinStandardHelpOptions = true)
final class RestoreBackup implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "What ./bank backup wrote.")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Replay the binary log up to then: 2026-11-21T18:30:00Z.")
  private @Nullable String to;

  @Option(
      names = "--binlog",
      paramLabel = "DIR",
      description = "Where that log is (default: .local/bank/binlog).")
  private @Nullable Path log;

  @Option(names = "--replace", description = "Move data that is there aside; it is not deleted.")
  private boolean replace;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Restore.Order order = new Restore.Order(file, moment(to), log, replace);
    LocalStack stack = new LocalStack(StackSettings.ofThisProject());
    long begin = System.nanoTime();
    Restore.Outcome outcome =
        new Restore(stack.settings(), stack.secrets())
            .run(
                order,
                console,
                new ByteProgress(console),
                new RestoredBooks(spec.commandLine().getOut()));
    outcome.keptAside().forEach(path -> console.line("  What was there is now " + path));
    console.line("  " + outcome.books());
    console.line(
        "  Restored in %s, as of %s. ./bank up starts it."
            .formatted(
                Console.inSeconds(Duration.ofNanos(System.nanoTime() - begin)),
                to == null ? outcome.manifest().moment() : to));
    return 0;
  }

  private static @Nullable Instant moment(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "--to is %s, and should look like 2026-11-21T18:30:00Z.".formatted(text), e);
    }
  }
}
