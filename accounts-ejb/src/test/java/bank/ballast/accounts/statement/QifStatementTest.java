package bank.ballast.accounts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Read by a reader of the test's own: it knows each line of the format, and takes no other. */
class QifStatementTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Test
  void eachMovementIsARecord() throws IOException {
    TestStatements statement =
        TestStatements.openingWith(10_00)
            .moved(5_00, "Tidewater Shipping", "Salary")
            .moved(-12_34, "", "^\nT-1000000\n^");

    List<Map<Character, String>> records = read(statement.as(new QifStatement()));

    assertEquals(2, records.size());
    assertEquals(
        Map.of('D', "01/11/2026", 'T', "5.00", 'P', "Tidewater Shipping", 'M', "Salary"),
        records.get(0));
    assertEquals(Map.of('D', "02/11/2026", 'T', "-12.34", 'M', "^ T-1000000 ^"), records.get(1));
  }

  @Test
  void anEmptyStatementHasItsHeaderAlone() throws IOException {
    assertEquals(List.of(), read(TestStatements.openingWith(5).as(new QifStatement())));
  }

  static List<Map<Character, String>> read(byte[] document) {
    String[] lines = new String(document, StandardCharsets.UTF_8).split("\n", -1);
    assertEquals("!Type:Bank", lines[0]);
    assertEquals("", lines[lines.length - 1]);
    List<Map<Character, String>> records = new ArrayList<>();
    Map<Character, String> record = new HashMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      if (lines[i].equals("^")) {
        DAY.parse(record.get('D'), LocalDate::from);
        new BigDecimal(record.get('T'));
        records.add(record);
        record = new HashMap<>();
      } else if ("DTPM".indexOf(lines[i].charAt(0)) < 0
          || record.put(lines[i].charAt(0), lines[i].substring(1)) != null) {
        throw new AssertionError("line " + i + ": " + lines[i]);
      }
    }
    assertEquals(Map.of(), record);
    return records;
  }
}
