package bank.ballast.systemtests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.bank.RunningBank;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunningBank
class BulkImportIT {

  private final Bank bank;
  private final BankCommand command;

  /** A name of its own for each test, so that none sees another's rows. */
  private final String name = "t" + UUID.randomUUID().toString().substring(0, 18);

  @TempDir private Path folder = Path.of("");

  BulkImportIT(Bank bank) {
    this.bank = bank;
    this.command = new BankCommand(bank);
  }

  @Test
  void bringsInWhatIsNewAndNothingTwice() {
    MadeUpBooks books = new MadeUpBooks(folder).with(50);
    BankCommand.Run first = bringIn(books);
    BankCommand.Run again = bringIn(books);
    BankCommand.Run further = bringIn(books.with(30));

    assertEquals(0, first.exitCode(), first.output());
    assertCounts(first, 50, 0, 0);
    assertCounts(again, 0, 50, 0);
    assertCounts(further, 30, 50, 0);
    assertEquals(80, brought());
    assertEquals(80 * 81 / 2, ledgerBalance());
    assertEquals(0, imbalance());
  }

  @Test
  void tellsOfAMalformedRowAndBringsInTheOthers() {
    BankCommand.Run run =
        bringIn(
            new MadeUpBooks(folder)
                .with(10)
                .withALineOf("T-x,A-1,2001-03-01,12.50,EUR,transfer,")
                .withALineOf("T-y,A-9,2001-03-01,1250,EUR,transfer,")
                .withALineOf("T-z,\"A-1,2001-03-01,1250,EUR,transfer,"));

    assertEquals(1, run.exitCode(), run.output());
    assertCounts(run, 10, 0, 3);
    assertTells(run, "transactions.csv:12: T-x: amount must be a whole number (ROW_MALFORMED)");
    assertTells(
        run, "transactions.csv:13: T-y: its account is not in the bank (ROW_ACCOUNT_UNKNOWN)");
    assertTells(run, "transactions.csv:14: ");
    assertEquals(10, brought());
  }

  @Test
  void refusesAChangedRow() {
    bringIn(new MadeUpBooks(folder).with(3));
    BankCommand.Run run =
        bringIn(new MadeUpBooks(folder).with(2).withALineOf("T-3,A-1,2001-03-01,4,EUR,transfer,7"));

    assertEquals(1, run.exitCode(), run.output());
    assertTells(run, "with another amount (ROW_DIFFERS)");
    assertEquals(6, ledgerBalance());
  }

  @Test
  void idsThatDifferInCaseAloneAreTwo() {
    BankCommand.Run run =
        bringIn(
            new MadeUpBooks(folder)
                .withCustomers("customer_id,name", "7,Robin Marsh", "c-a,Ash", "C-A,Birch"));

    assertEquals(0, run.exitCode(), run.output());
    assertEquals(
        3,
        bank.books()
            .number("SELECT COUNT(*) FROM accounts_customer WHERE external_bank = ?", name));
  }

  @Test
  void aLogInIsOneCustomersAlone() {
    String email = bank.customers().newCustomerWithAccount().customer().person().email();
    String subject =
        bank.books().texts("SELECT subject FROM accounts_customer WHERE email = ?", email).get(0);

    BankCommand.Run run =
        bringIn(
            new MadeUpBooks(folder)
                .withCustomers("customer_id,name,subject", "7,Robin Marsh,", "8,Ash," + subject));

    assertEquals(1, run.exitCode(), run.output());
    assertTells(run, "customers.csv:3: 8: its log-in is another customer's");
  }

  @Test
  void listsAWrongBalance() {
    BankCommand.Run run = bringIn(new MadeUpBooks(folder).with(78).withAWrongBalance().with(21));

    assertEquals(1, run.exitCode(), run.output());
    assertTells(run, "Differences: 1\n");
    assertTells(run, "account A-1 on 2001-03-04");
  }

  @Test
  void goesOnAfterBeingKilled() throws InterruptedException {
    int rows = 20_000;
    String books = new MadeUpBooks(folder).with(rows).folder();
    Process killed = command.start("import", "csv", books, "--bank", name);
    while (brought() == 0 && killed.isAlive()) {
      Thread.onSpinWait();
    }
    killed.destroyForcibly().waitFor();
    long before = brought();

    BankCommand.Run run = command.run("import", "csv", books, "--bank", name);

    assertTrue(before > 0 && before < rows, before + " rows were in when it was killed");
    assertEquals(0, run.exitCode(), run.output());
    assertEquals(rows, brought());
    assertEquals((long) rows * (rows + 1) / 2, ledgerBalance());
  }

  @Test
  void bringsInARealBanksBooks() {
    Path real = berka();
    if (!Files.isDirectory(real)) {
      System.out.println(
          "GOES WITHOUT the real books: there is no " + real + ". Only made-up ones were tried.");
      return;
    }

    BankCommand.Run run = command.run("import", "berka", real.toString(), "--bank", name);

    System.out.println(run.output());
    assertEquals(0, run.exitCode(), run.output());
    assertEquals(0, imbalance());
    // Of the twenty loans of that year four fell due in the next one, and one was never paid.
    assertTells(run, "  16 loans of which something fell due, 46 months");
    assertTells(run, "    40 collected: 154,919.70 CZK");
    assertTells(run, "16 months exact, 24 within 50 minor units, 6 different");
    assertTells(run, ", all that was collected");
    assertTells(run, "loan 5314 in 1993-12: 8,033.00 CZK fell due, 0.00 CZK collected");
  }

  /** Beside the clone, where whoever has the data set puts it, or where they say. */
  private static Path berka() {
    String elsewhere = System.getenv("BALLAST_TEST_BERKA");
    if (elsewhere != null) {
      return Path.of(elsewhere);
    }
    Path module = Path.of(System.getProperty("basedir", "system-tests")).toAbsolutePath();
    return module.resolve("../../shared/data/berka").normalize();
  }

  private BankCommand.Run bringIn(MadeUpBooks books) {
    return command.run("import", "csv", books.folder(), "--bank", name);
  }

  private long brought() {
    return bank.books()
        .number("SELECT COUNT(*) FROM operations_import_transaction WHERE bank = ?", name);
  }

  private long ledgerBalance() {
    return bank.books()
        .number(
            "SELECT COALESCE(SUM(l.credit - l.debit), 0) FROM ledger_leg l WHERE l.account_id ="
                + " (SELECT DISTINCT ledger_account FROM operations_import_transaction"
                + " WHERE bank = ?)",
            name);
  }

  private long imbalance() {
    return bank.books().number("SELECT SUM(debit) - SUM(credit) FROM ledger_leg");
  }

  private static void assertCounts(BankCommand.Run run, int added, int present, int refused) {
    Pattern line =
        Pattern.compile("transactions +%,d +%,d +%,d +".formatted(added, present, refused));
    assertTrue(line.matcher(run.output()).find(), run.output());
  }

  private static void assertTells(BankCommand.Run run, String text) {
    assertTrue(run.output().contains(text), () -> text + " is not in\n" + run.output());
  }
}
