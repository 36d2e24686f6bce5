package bank.ballast.operations.bulkimport;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.BulkImport.Loan;
import bank.ballast.operations.BulkImport.Transaction;
import bank.ballast.operations.ImportRefusal;
import bank.ballast.operations.ImportedKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @ValueSource(strings = {"", "Berka", "1berka", "ber ka", "abcdefghijklmnopqrstuvwxyz0123456"})
  void refusesANameThatIsNoBanks(String bank) {
    Refusal refused = assertThrows(Refusal.class, () -> RowRules.checkBank(bank));

    assertEquals(ImportRefusal.BANK_NAME_MALFORMED, refused.code());
  }

  @Test
  void takesSoManyRowsAndNotOneMore() {
    assertDoesNotThrow(() -> RowRules.checkCall("berka", BulkImport.MOST_ROWS));

    Refusal refused =
        assertThrows(Refusal.class, () -> RowRules.checkCall("berka", BulkImport.MOST_ROWS + 1));

    assertEquals(ImportRefusal.TOO_MANY_ROWS, refused.code());
    assertEquals(Map.of("limit", Integer.toString(BulkImport.MOST_ROWS)), refused.facts());
  }

  @ParameterizedTest
  @CsvSource({
    "LOAN_REPAYMENT, -100, , loan",
    "TRANSFER, -100, 7, loan",
    "LOAN_REPAYMENT, 100, 7, amount",
  })
  void aRepaymentNamesItsLoanAndNothingElseDoes(
      ImportedKind kind, long amount, @Nullable String loan, String field) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                RowRules.check(
                    new Transaction(
                        "1", "2", TODAY, Money.of(amount, "CZK"), kind, "", "", null, loan),
                    TODAY));
    assertEquals(field, refusal.facts().get("field"));
  }

  @Test
  void aLoanWithoutAProductHasNoInterest() {
    assertDoesNotThrow(() -> RowRules.check(loan("0", null), TODAY));
    assertDoesNotThrow(() -> RowRules.check(loan("6.4", "personal-loan"), TODAY));
    Refusal refusal = assertThrows(Refusal.class, () -> RowRules.check(loan("6.4", null), TODAY));
    assertEquals("annualRate", refusal.facts().get("field"));
  }

  private static Loan loan(String rate, @Nullable String product) {
    return new Loan(
        "1",
        "2",
        TODAY.minusYears(1),
        Money.of(100, "CZK"),
        12,
        TODAY.minusMonths(11),
        new BigDecimal(rate),
        product,
        null);
  }
}
