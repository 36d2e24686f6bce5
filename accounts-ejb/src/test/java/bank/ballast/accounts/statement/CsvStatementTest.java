package bank.ballast.accounts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvStatementTest {

  @Test
  void eachMovementIsALineThatCarriesOnFromTheOneBefore() throws IOException {
    TestStatements statement =
        TestStatements.openingWith(10_00)
            .moved(5_00, "Tidewater, \"Shipping\" Ltd", "Salary; November")
            .moved(-12_34, "مكتبة الميناء", "Café – no 7");

    List<NamedCsvRecord> lines = read(statement.as(new CsvStatement()));

    assertEquals(2, lines.size());
    assertEquals("Tidewater, \"Shipping\" Ltd", lines.get(0).getField("counterparty"));
    assertEquals("Salary; November", lines.get(0).getField("reference"));
    assertEquals("5.00", lines.get(0).getField("amount"));
    assertEquals("15.00", lines.get(0).getField("balance"));
    assertEquals("incoming_payment", lines.get(0).getField("kind"));
    assertEquals("2026-11-01", lines.get(0).getField("booking date"));
    assertEquals("مكتبة الميناء", lines.get(1).getField("counterparty"));
    assertEquals("-12.34", lines.get(1).getField("amount"));
    assertEquals("2.66", lines.get(1).getField("balance"));
    assertEquals("GBP", lines.get(1).getField("currency"));
    assertEquals(statement.lines().get(1).id().toString(), lines.get(1).getField("transaction"));
  }

  @Test
  void linesEndAsTheStandardSays() throws IOException {
    String text =
        new String(
            TestStatements.openingWith(0).moved(1, "A", "B").as(new CsvStatement()),
            StandardCharsets.UTF_8);

    assertTrue(text.startsWith("booking date,value date,"), text);
    assertTrue(text.endsWith("\r\n"), text);
    assertEquals(2, text.split("\r\n", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\tdue",
        "\rdue",
        " =1+1",
        "\u00a0=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x"
      })
  void noTextIsAFormula(String text) throws IOException {
    List<NamedCsvRecord> lines =
        read(TestStatements.openingWith(0).moved(1, text, text).as(new CsvStatement()));

    assertEquals("'" + text.strip(), lines.get(0).getField("reference"));
    assertTrue(lines.get(0).getField("counterparty").startsWith("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice -5", "a=b", "x@example.com", "", "٤٥"})
  void otherTextsStayAsTheyAre(String text) {
    assertEquals(text, CsvStatement.harmless(text));
  }

  private static List<NamedCsvRecord> read(byte[] document) {
    return CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(document)).stream()
        .toList();
  }
}
