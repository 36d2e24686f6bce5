package bank.ballast.cli.keys;

import bank.ballast.cli.console.Console;
import bank.ballast.local.SigningKeys;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which keys there are, and what is to be done next. */
@Command(
    name = "status",
    description = "Say which keys there are, and what is to be done next.",
    mixinStandardHelpOptions = true)
final class KeyStatus implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z").withZone(ZoneId.systemDefault());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    SigningKeys keys = KeyCommands.keys();
    List<SigningKeys.Key> all = keys.all();
    List<List<String>> rows = new ArrayList<>();
    for (SigningKeys.Key key : all) {
      rows.add(List.of(SigningKeys.shown(key.id()), state(key), time(key.since())));
    }
    console.table(rows);
    console.line("");
    console.line("  " + next(keys, all));
    return 0;
  }

  private static String state(SigningKeys.Key key) {
    return switch (key.state()) {
      case PUBLISHED -> "published, signs nothing yet";
      case SIGNING -> "signs";
      case RETIRING -> "there for what it has signed";
    };
  }

  private static String next(SigningKeys keys, List<SigningKeys.Key> all)
      throws java.io.IOException {
    if (all.stream().anyMatch(key -> key.state() == SigningKeys.State.PUBLISHED)) {
      return "A rotation was begun: ./bank keys rotate goes on with it.";
    }
    Optional<Instant> from = keys.retirableFrom();
    if (from.isEmpty()) {
      return "Nothing is under way: ./bank keys rotate begins.";
    }
    return Instant.now().isBefore(from.get())
        ? "The key before may be retired from %s on.".formatted(time(from.get()))
        : "The key before may be retired now: ./bank keys retire";
  }

  static String time(@Nullable Instant time) {
    return time == null ? "since the beginning" : TIME.format(time);
  }
}
