package bank.ballast.cli.release;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardClient;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an incident's review into a file. */
@Command(
    name = "review",
    description = "Write the review of an incident into a file, made from the guard's record.",
    mixinStandardHelpOptions = true)
final class ReviewIncident implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "INCIDENT", description = "Its id, inc_…, as its page names it.")
  private String incident = "";

  @Option(names = "--pdf", paramLabel = "FILE", description = "As a PDF, into this file.")
  private @Nullable Path pdf;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "As a page; without --pdf, into <incident>.html where nothing is said.")
  private @Nullable Path html;

  @Override
  public Integer call() throws Exception {
    GuardClient guard = new GuardClient(new Cluster(StackSettings.ofThisProject()));
    if (pdf != null) {
      write(pdf, guard.review(incident, true));
    }
    if (html != null || pdf == null) {
      write(html == null ? Path.of(incident + ".html") : html, guard.review(incident, false));
    }
    return 0;
  }

  private void write(Path file, byte[] document) throws java.io.IOException {
    Files.write(file, document);
    new Console(spec.commandLine().getOut()).line("The review is in " + file + ".");
  }
}
