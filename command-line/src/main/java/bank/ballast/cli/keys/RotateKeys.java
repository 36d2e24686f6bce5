package bank.ballast.cli.keys;

import bank.ballast.cli.console.Console;
import bank.ballast.local.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Publishes a new key, waits, and signs with it. */
@Command(
    name = "rotate",
    description = "Publish a new key, wait until every node can know it, and sign with it.",
    mixinStandardHelpOptions = true)
final class RotateKeys implements Callable<Integer> {

  private static final String WAIT = "BALLAST_KEYS_WAIT";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Duration wait = howLong(System.getenv(WAIT));
    SigningKeys keys = KeyCommands.keys();
    console.line(
        "  The new key is known for %d s before it is used. Ended before that, go on with the same command."
            .formatted(wait.toSeconds()));
    keys.rotate(wait, console);
    Optional<Instant> from = keys.retirableFrom();
    if (from.isPresent()) {
      console.line(
          "  The key before it is there for the tokens that it signed, until %s at the latest: then ./bank keys retire."
              .formatted(KeyStatus.time(from.get())));
    }
    return 0;
  }

  private static Duration howLong(@org.jspecify.annotations.Nullable String setting) {
    try {
      return setting == null || setting.isBlank()
          ? SigningKeys.USUAL_WAIT
          : Duration.parse(setting.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s is %s, and must be a time as in PT30S.".formatted(WAIT, setting), e);
    }
  }
}
