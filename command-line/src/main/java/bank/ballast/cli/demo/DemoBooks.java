package bank.ballast.cli.demo;

import bank.ballast.cli.importing.CsvBooks;
import bank.ballast.cli.importing.Import;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.KeycloakServer;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import bank.ballast.local.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

/** Gives the demo log-ins a year of life, and savings pots. */
public final class DemoBooks {

  private static final String BANK = "demo";

  private DemoBooks() {}

  /**
   * Brings the demo books into a bank that is ready, once; where they are in, nothing is done.
   *
   * <p>The files are kept until they are in, so that a start that was interrupted goes on with the
   * same ones on another day.
   *
   * @param stack reached past any proxy
   * @param front the same bank as its customers reach it, where alone they can log in
   * @return whether anything was brought in
   * @throws StackFailure where the books could not be brought in whole
   */
  public static boolean bringIn(LocalStack stack, StackSettings front, PrintWriter out)
      throws IOException, InterruptedException {
    Path folder = stack.settings().home().resolve("imports").resolve(BANK);
    Path marker = folder.resolve("brought-in");
    // From here on the books may be lived in: an overdraft makes an account another one than the
    // files say.
    Path booked = folder.resolve("booked");
    DemoFiles files = new DemoFiles(folder);
    boolean inBank = (Files.exists(marker) || Files.exists(booked)) && Import.hasRows(BANK, stack);
    if (inBank && Files.exists(marker)) {
      return false;
    }
    if (!inBank) {
      // The database was made anew under the same folder: so are the books, up to yesterday.
      boolean anew = Files.deleteIfExists(booked);
      anew = Files.deleteIfExists(marker) || anew;
      if (anew || !files.exist()) {
        writeFiles(stack, files);
      }
      Path report = folder.resolve("report");
      CsvBooks books = new CsvBooks(folder, BANK, CsvBooks.NO_TOLERANCE);
      if (!Import.quietly(books, stack, report, out)) {
        throw new StackFailure("The demo data is not in as it should be; see " + report);
      }
      Files.writeString(booked, "");
    }
    new DemoApp(
            stack.settings().publicUrl(),
            new Tokens(front, stack.secrets()),
            new DemoLogIns(stack.settings().home()))
        .open();
    Files.writeString(marker, "");
    return true;
  }

  private static void writeFiles(LocalStack stack, DemoFiles files) throws IOException {
    LocalDate yesterday = new BusinessClock(Clock.systemUTC()).today().minusDays(1);
    files.write(subjects(stack), yesterday);
  }

  private static Map<String, String> subjects(LocalStack stack) throws IOException {
    Map<String, String> subjects = new HashMap<>();
    try (Keycloak keycloak = stack.keycloak().administrator()) {
      for (DemoPerson person : DemoPerson.ALL) {
        List<UserRepresentation> found =
            keycloak.realm(KeycloakServer.REALM).users().searchByUsername(person.username(), true);
        if (found.isEmpty()) {
          throw new StackFailure("There is no log-in " + person.username() + " for demo data.");
        }
        subjects.put(person.username(), found.get(0).getId());
      }
    }
    return subjects;
  }
}
