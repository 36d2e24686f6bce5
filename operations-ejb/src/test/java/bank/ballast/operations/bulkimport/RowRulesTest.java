package bank.ballast.operations.bulkimport;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportRefusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

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
}
