package bank.ballast.cli.importing;

import bank.ballast.cli.progress.Progress;
import bank.ballast.local.Cluster;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import bank.ballast.local.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings another bank's books in. Exit code 1 if a row was refused or anything differs. */
@Command(
    name = "import",
    description = "Bring another bank's books into the running bank.",
    footer = {
      "",
      "May be stopped anywhere and begun again: what is in already is not brought in twice.",
      "The report is written to .local/imports/. The CSV form is explained in docs/import.md.",
    },
    mixinStandardHelpOptions = true,
    subcommandsRepeatable = false)
public final class Import {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** For picocli. */
  public Import() {}

  /** The data set of the PKDD'99 challenge. */
  @Command(
      name = "berka",
      description = "The PKDD'99 financial data set: a Czech bank's books.",
      mixinStandardHelpOptions = true)
  int berka(
      @Parameters(paramLabel = "DIR", description = "The folder with the .asc files.") Path folder,
      @Option(
              names = "--bank",
              paramLabel = "NAME",
              defaultValue = "berka",
              description = "The name that the import goes by (default: ${DEFAULT-VALUE}).")
          String bank)
      throws IOException, InterruptedException {
    return run(new BerkaBooks(folder, bank));
  }

  /** The general form. */
  @Command(
      name = "csv",
      description = "Any bank's books, in the form that docs/import.md explains.",
      mixinStandardHelpOptions = true)
  int csv(
      @Parameters(paramLabel = "DIR", description = "The folder with the .csv files.") Path folder,
      @Option(
              names = "--bank",
              paramLabel = "NAME",
              required = true,
              description = "The name that the import goes by: a to z, 0 to 9, hyphens.")
          String bank,
      @Option(
              names = "--tolerance-per-row",
              paramLabel = "MINOR",
              defaultValue = "0",
              description = "Minor units by which a day's change may differ for each of its rows.")
          long perRow,
      @Option(
              names = "--tolerance-drift",
              paramLabel = "MINOR",
              defaultValue = "0",
              description = "Minor units by which an account's balance may differ in all.")
          long drift,
      @Option(
              names = "--tolerance-per-instalment",
              paramLabel = "MINOR",
              defaultValue = "0",
              description = "Minor units by which a loan's month may differ from the instalment.")
          long perInstalment)
      throws IOException, InterruptedException {
    return run(new CsvBooks(folder, bank, new Books.Tolerance(perRow, drift, perInstalment)));
  }

  private int run(Books books) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    LocalStack stack = new LocalStack(Cluster.forTools(StackSettings.ofThisProject()));
    Path folder =
        stack
            .settings()
            .home()
            .resolve("imports")
            .resolve(books.bank() + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
    ImportReport report =
        bringIn(
            books, stack, folder, new Progress(out, Progress.isTerminal(), System::nanoTime), out);
    new ReportText(report).lines(false).forEach(out::println);
    out.println("The report is in " + folder);
    out.flush();
    return report.isClean() ? 0 : 1;
  }

  /**
   * Brings books in without a word about progress; rows that are refused are told.
   *
   * @param report the folder for the report
   * @return whether all rows are in and everything agrees
   */
  public static boolean quietly(Books books, LocalStack stack, Path report, PrintWriter out)
      throws IOException, InterruptedException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return bringIn(books, stack, report, new Progress(nowhere, false, System::nanoTime), out)
        .isClean();
  }

  /** Whether anything was brought in under this name. */
  public static boolean hasRows(String bank, LocalStack stack)
      throws IOException, InterruptedException {
    return !api(bank, stack).totals().kinds().isEmpty();
  }

  private static ImportApi api(String bank, LocalStack stack) throws IOException {
    Tokens tokens = new Tokens(stack.settings(), stack.secrets());
    return new ImportApi(stack.settings().publicUrl(), bank, tokens::ofCommandLine);
  }

  private static ImportReport bringIn(
      Books books, LocalStack stack, Path folder, Progress progress, PrintWriter out)
      throws IOException, InterruptedException {
    ImportApi api = api(books.bank(), stack);
    ReportFiles files = new ReportFiles(folder);
    ImportRun run =
        new ImportRun(books, api, progress, row -> out.println("  not brought in: " + row));
    Thread onInterrupt = new Thread(() -> explainStop(run, files, out), "explain-stop");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      ImportReport report = run.run();
      files.write(report);
      return report;
    } finally {
      removeHook(onInterrupt);
    }
  }

  private static void explainStop(ImportRun run, ReportFiles files, PrintWriter out) {
    out.println();
    out.println("Stopped. What is in, stays; run the same command again to go on.");
    try {
      files.writeRefused(run.refused());
    } catch (IOException e) {
      out.println("The refused rows could not be written: " + e.getMessage());
    }
    out.flush();
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work.
    }
  }
}
