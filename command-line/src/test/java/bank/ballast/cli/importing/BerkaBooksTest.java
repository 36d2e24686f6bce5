package bank.ballast.cli.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BerkaBooksTest {

  @TempDir private Path folder = Path.of("");

  private final List<RefusedRow> malformed = new ArrayList<>();

  @BeforeEach
  void copyFiles() throws IOException {
    SmallBooks.in(folder, "client.asc", "disp.asc", "account.asc", "order.asc", "trans-1995a.asc");
  }

  @Test
  void readsAWomansDateOfBirth() throws IOException {
    List<SourceRow> customers = read(BookFile.CUSTOMERS);

    assertEquals(List.of("1", "Client 1", "1971-10-13", ""), customers.get(0).cells());
    assertEquals(List.of("2", "Client 2", "1981-02-04", ""), customers.get(1).cells());
  }

  @Test
  void makesFeesOfWhatThatBankBookedAsCashWithdrawals() throws IOException {
    assertEquals(
        List.of(
            "1006",
            "11",
            "1995-01-31",
            "-1460",
            "CZK",
            "fee",
            "Statement fee",
            "Bank",
            "129010",
            ""),
        row("1006").cells());
  }

  @Test
  void namesTheOtherBanksAccount() throws IOException {
    assertEquals(
        List.of(
            "1003",
            "11",
            "1995-01-15",
            "50000",
            "CZK",
            "transfer",
            "Pension",
            "QQ 700700",
            "150000",
            ""),
        row("1003").cells());
  }

  @Test
  void ordersByDateAndKeepsADaysOrder() throws IOException {
    assertEquals(
        List.of("1001", "1002", "1004", "1003", "1005", "1006"),
        read(BookFile.TRANSACTIONS).stream().map(SourceRow::id).toList());
  }

  @Test
  void tellsOfEachMalformedRowWithFileLineAndReason() throws IOException {
    read(BookFile.TRANSACTIONS);

    assertEquals(
        List.of(
            "trans-1995a.asc:8: \"950140\" is no date YYMMDD (ROW_MALFORMED)",
            "trans-1995a.asc:9: unknown type \"PRIJMEM\" (ROW_MALFORMED)",
            "trans-1995a.asc:10: \"10.005\" is no amount (ROW_MALFORMED)",
            "trans-1995a.asc:11: the quotes of the line don't match (ROW_MALFORMED)",
            "trans-1995a.asc:12: the line has 5 cells, the header 10 (ROW_MALFORMED)"),
        malformed.stream().map(RefusedRow::toString).toList());
  }

  @Test
  void readsEveryFileOfTransactions() throws IOException {
    SmallBooks.in(folder, "trans-1995b.asc");

    assertEquals(9, read(BookFile.TRANSACTIONS).size());
  }

  @Test
  void namesTheLoanThatAPaymentRepaid() throws IOException {
    SmallBooks.in(folder, "trans-1995b.asc", "loan.asc");

    List<String> repayment = row("1023").cells();

    assertEquals("loan-repayment", repayment.get(5));
    assertEquals("31", repayment.get(9));
    assertEquals("", row("1022").cells().get(9));
  }

  @Test
  void withoutAListOfLoansPaymentsOfThemAreTransfers() throws IOException {
    SmallBooks.in(folder, "trans-1995b.asc");

    assertEquals("transfer", row("1023").cells().get(5));
    assertEquals(List.of(), read(BookFile.LOANS));
  }

  @Test
  void readsLoansThatWereGrantedBeforeTheTransactionsEnd() throws IOException {
    SmallBooks.in(folder, "trans-1995b.asc", "loan.asc");

    List<SourceRow> loans = read(BookFile.LOANS);

    assertEquals(
        List.of("31", "12", "1995-02-12", "360000", "CZK", "12", "1995-03-12", "", "", ""),
        loans.get(0).cells());
    assertEquals(1, loans.size());
    assertEquals(
        List.of("loan.asc:4: duration times payments is not the amount (ROW_MALFORMED)"),
        malformed.stream().map(RefusedRow::toString).toList());
  }

  @Test
  void refusesAFolderOfSomethingElse() {
    assertThrows(
        IllegalArgumentException.class, () -> new BerkaBooks(folder.resolve("none"), "berka"));
  }

  private SourceRow row(String id) throws IOException {
    return read(BookFile.TRANSACTIONS).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<SourceRow> read(BookFile file) throws IOException {
    return new BerkaBooks(folder, "berka").read(file, malformed::add);
  }
}
