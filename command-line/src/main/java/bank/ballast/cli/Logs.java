package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the servers write, as they write it. */
@Command(
    name = "logs",
    description = "Follow the servers' logs until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class Logs implements Callable<Integer> {

  private static final int LAST_BYTES = 4_000;
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final long PAUSE_MILLIS = 300;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", description = "Show the last lines and return.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    List<Path> logs = new LocalStack(StackSettings.ofThisProject()).logs();
    if (logs.isEmpty()) {
      throw new StackFailure("There are no logs: the bank has not been up here.");
    }
    Console console = new Console(spec.commandLine().getOut());
    Map<Path, Long> read = new HashMap<>();
    for (Path log : logs) {
      read.put(log, Math.max(0, Files.size(log) - LAST_BYTES));
    }
    do {
      for (Path log : logs) {
        read.put(log, show(log, read.getOrDefault(log, 0L), console));
      }
      Thread.sleep(once ? 0 : PAUSE_MILLIS);
    } while (!once);
    return 0;
  }

  /** Shows the whole lines after a place in the file; answers the place after them. */
  private static long show(Path log, long from, Console console) throws java.io.IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long begin = file.length() < from ? 0 : from;
      byte[] bytes = new byte[(int) Math.min(MOST_AT_ONCE, file.length() - begin)];
      file.seek(begin);
      file.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      String name = log.getFileName().toString().replace(".log", "");
      new String(bytes, 0, end, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> console.line("%-9s| %s".formatted(name, line)));
      return begin + end;
    }
  }
}
