package bank.ballast.web.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportRefusal;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @ParameterizedTest
  @ValueSource(strings = {"name\nRobin", "id,colour\n1,red"})
  void refusesWhatIsNoSuchTable(String csv) {
    assertEquals(ImportRefusal.TABLE_MALFORMED, refusal(csv.getBytes(UTF_8)));
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertEquals(ImportRefusal.TABLE_MALFORMED, refusal("id\né".getBytes(ISO_8859_1)));
  }

  @Test
  void refusesOneRowTooMany() {
    String csv = "id\n" + "1\n".repeat(BulkImport.MOST_ROWS + 1);

    assertEquals(ImportRefusal.TOO_MANY_ROWS, refusal(csv.getBytes(UTF_8)));
  }

  private static Object refusal(byte[] csv) {
    return assertThrows(
            Refusal.class,
            () -> Table.read(new ByteArrayInputStream(csv), List.of("id"), List.of("name")))
        .code();
  }
}
