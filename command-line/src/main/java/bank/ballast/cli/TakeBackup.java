package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.local.Backup;
import bank.ballast.local.BackupManifest;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup while the bank runs. */
@Command(
    name = "backup",
    description = "Back the running bank up: its books and its log-ins, as of one moment.",
    footer = {"", "The file is as secret as the bank itself. See docs/backup.md."},
    mixinStandardHelpOptions = true)
final class TakeBackup implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to (default: .local/backups/ballast-TIME.zip).")
  private @Nullable Path file;

  @Option(
      names = "--as-sql",
      description = "SQL, which any MariaDB takes, also where mariadb-backup is there.")
  private boolean asSql;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    LocalStack stack = new LocalStack(StackSettings.ofThisProject());
    Backup backup = new Backup(stack.settings(), stack.secrets());
    Path target = file == null ? backup.usualFile() : file;
    long begin = System.nanoTime();
    ByteProgress progress = new ByteProgress(console);
    BackupManifest taken = backup.take(target, asSql, progress);
    console.line(
        "  Taken in %s: %s, %s (%s unpacked)."
            .formatted(
                Console.inSeconds(Duration.ofNanos(System.nanoTime() - begin)),
                target,
                ByteProgress.size(Files.size(target)),
                ByteProgress.size(taken.bytes())));
    console.line("  It holds all that was acknowledged before %s.".formatted(taken.moment()));
    return 0;
  }
}
