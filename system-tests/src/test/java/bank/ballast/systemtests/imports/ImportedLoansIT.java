package bank.ballast.systemtests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunningBank
class ImportedLoansIT {

  private final Bank bank;
  private final BankCommand command;
  private final String name = "l" + UUID.randomUUID().toString().substring(0, 18);

  @TempDir private Path folder = Path.of("");

  ImportedLoansIT(Bank bank) {
    this.bank = bank;
    this.command = new BankCommand(bank);
  }

  @Test
  void whatWasPaidReducesTheLoanAndNotTheAccountAgain() {
    MadeUpBooks books =
        new MadeUpBooks(folder)
            .with(5)
            .withLoan("L-1", "")
            .withRepayment("R-1", "L-1", "2001-04-12", 10_000)
            .withRepayment("R-2", "L-1", "2001-05-12", 10_000);

    BankCommand.Run run = bringIn(books);

    assertEquals(0, run.exitCode(), run.output());
    assertTells(run, "2 months exact, 0 within 0 minor units, 0 different");
    assertEquals(100_000, booked(loan("L-1")));
    assertEquals(1 + 2 + 3 + 4 + 5 - 20_000, -booked(account()));
    assertEquals(0, bank.books().imbalance());
    assertEquals(100_000, told("principal"));
  }

  @Test
  void aSecondRunAddsNothingAndAFurtherPeriodWhatIsNew() {
    MadeUpBooks books =
        new MadeUpBooks(folder)
            .withLoan("L-1", "")
            .withRepayment("R-1", "L-1", "2001-04-12", 10_000);
    bringIn(books);
    long entries = bank.books().entries();

    BankCommand.Run again = bringIn(books);

    assertEquals(0, again.exitCode(), again.output());
    assertEquals(entries, bank.books().entries());
    assertEquals(110_000, booked(loan("L-1")));

    BankCommand.Run further = bringIn(books.withRepayment("R-2", "L-1", "2001-05-12", 10_000));

    assertEquals(0, further.exitCode(), further.output());
    assertEquals(100_000, booked(loan("L-1")));
    assertEquals(3, events());
  }

  @Test
  void goesOnAfterBeingKilled() throws InterruptedException {
    int loans = 60;
    MadeUpBooks books = new MadeUpBooks(folder);
    for (int i = 1; i <= loans; i++) {
      books
          .withLoan("L-" + i, "")
          .withRepayment("R-" + i, "L-" + i, "2001-04-12", 10_000)
          .withRepayment("S-" + i, "L-" + i, "2001-05-12", 10_000);
    }
    Process killed = command.start("import", "csv", books.folder(), "--bank", name);
    while (brought() == 0 && killed.isAlive()) {
      Thread.onSpinWait();
    }
    killed.destroyForcibly().waitFor();
    long before = brought();

    BankCommand.Run run = bringIn(books);

    assertTrue(before > 0 && before < loans, before + " loans were in when it was killed");
    assertEquals(0, run.exitCode(), run.output());
    assertEquals(loans, brought());
    assertEquals(
        loans * 100_000L,
        bank.books()
            .number(
                "SELECT SUM(l.debit - l.credit) FROM ledger_leg l JOIN operations_import_loan i"
                    + " ON i.loan_id = l.account_id WHERE i.bank = ?",
                name));
  }

  @Test
  void tellsOfAMonthThatWasNotPaid() {
    BankCommand.Run run =
        bringIn(
            new MadeUpBooks(folder)
                .withLoan("L-1", "")
                .withRepayment("R-1", "L-1", "2001-05-12", 9_000));

    assertEquals(0, run.exitCode(), run.output());
    assertTells(run, "loan L-1 in 2001-04: 100.00 EUR fell due, 0.00 EUR collected");
    assertTells(run, "loan L-1 in 2001-05: 100.00 EUR fell due, 90.00 EUR collected");
  }

  @Test
  void aRepaymentOfALoanThatIsNotThereIsToldAndMakesTheRunUnclean() {
    BankCommand.Run run =
        bringIn(new MadeUpBooks(folder).withRepayment("R-1", "L-9", "2001-04-12", 10_000));

    assertEquals(1, run.exitCode(), run.output());
    assertTells(
        run, "loan L-9 in 2001-04: 0.00 EUR fell due, 100.00 EUR collected, 0.00 EUR booked");
  }

  @Test
  void refusesALoanThatWasAnother() {
    bringIn(new MadeUpBooks(folder).withLoan("L-1", "").withRepayment("R", "L-1", "2001-04-12", 1));
    String row = "L-1,A-1,2001-03-20,%s,EUR,12,2001-04-12";
    String header = "loan_id,account_id,granted_on,amount,currency,instalments,first_due_on\n";

    assertTrue(post(header + row.formatted(120_001)).contains("ROW_DIFFERS"));
    assertTrue(post(header + row.formatted(120_000)).contains("\"present\":1"));
    assertTrue(post(header + row.formatted(-5)).contains("ROW_MALFORMED"));
    assertTrue(
        post(header.replace("due_on", "due_on,annual_rate") + row.formatted(120_000) + ",4.5")
            .contains("ROW_MALFORMED"));
  }

  @Test
  void whatWasWrittenOffIsOwedAndNotInTheBooksAndMayComeAfterAll() {
    BankCommand.Run run =
        bringIn(
            new MadeUpBooks(folder)
                .withLoan("L-1", "2001-06-30")
                .withRepayment("R-1", "L-1", "2001-04-12", 10_000)
                .withRepayment("R-2", "L-1", "2001-08-01", 2_500));

    assertEquals(0, run.exitCode(), run.output());
    assertEquals(0, booked(loan("L-1")));
    assertEquals("WRITTEN_OFF", state());
  }

  @Test
  void noDaysWorkTouchesALoanThatIsKeptForItsPast() {
    bringIn(
        new MadeUpBooks(folder)
            .with(500)
            .withLoan("L-1", "")
            .withRepayment("R-1", "L-1", "2001-04-12", 10_000));
    long before = booked(account());

    var today = new BusinessClock(Clock.systemUTC()).today();
    for (String work : new String[] {"loan-collection", "loan-arrears", "loan-interest"}) {
      new DailyWorks(bank).run(work, today);
    }

    assertEquals(before, booked(account()));
    assertEquals(2, events());
    assertEquals(
        0,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM lending_standing WHERE collect_on IS NOT NULL"
                    + " AND loan_id = ?",
                loan("L-1")));
  }

  private BankCommand.Run bringIn(MadeUpBooks books) {
    return command.run("import", "csv", books.folder(), "--bank", name);
  }

  private String post(String csv) {
    return bank.stranger()
        .with(bank.commandLineToken())
        .send("POST", "/imports/" + name + "/loans", csv + "\n", Map.of("Content-Type", "text/csv"))
        .expect(200)
        .body();
  }

  private String loan(String id) {
    return Ids.named("loan/" + name + "/" + id).toString();
  }

  private String account() {
    return Ids.named("account/" + name + "/A-1").toString();
  }

  /** Debits less credits of an account in the ledger. */
  private long booked(String account) {
    return bank.books()
        .number(
            "SELECT COALESCE(SUM(debit - credit), 0) FROM ledger_leg WHERE account_id = ?",
            account);
  }

  private long brought() {
    return bank.books().number("SELECT COUNT(*) FROM operations_import_loan WHERE bank = ?", name);
  }

  private long events() {
    return bank.books().number("SELECT COUNT(*) FROM lending_event WHERE loan_id = ?", loan("L-1"));
  }

  private long told(String column) {
    return bank.books()
        .number("SELECT " + column + " FROM lending_standing WHERE loan_id = ?", loan("L-1"));
  }

  private String state() {
    return bank.books()
        .texts("SELECT state FROM lending_standing WHERE loan_id = ?", loan("L-1"))
        .get(0);
  }

  private static void assertTells(BankCommand.Run run, String text) {
    assertTrue(run.output().contains(text), () -> text + " is not in\n" + run.output());
  }
}
